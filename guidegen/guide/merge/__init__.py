"""Three guides become one: the last draft as it was made, the guide that a teacher made of it, and a new draft.

    entries     what a guide's file holds, entry by entry, with the lines and comments of each
    matching    which entries of two guides are the same: by what they quote, never by their position
    plan        what is to be done with each: the teacher's edits stay, what nobody touched becomes the new draft
    splices     the changes made in the teacher's text, whose other bytes stay
    ids         a new draft takes over the ids that the guide already has

An entry was edited if its data or their order are not those of the draft (the mark `review` aside), or if it has a
comment above or within it. `merging` is the door.
"""
