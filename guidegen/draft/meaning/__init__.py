"""What a sentence says that a term or name is: “X is the …”, “X, the …,”, “called X”, “X (Y)”, “X refers to …”.

shapes      all patterns, each with what it is worth
reading     a sentence, looked at from a term in it: what every pattern asks
signs, verbs, around        the patterns by a sign, by a verb, by the words around
beside      appositions by words and signs alone, where the tree went wrong
phrases     where a phrase that begins at a word ends
complete    whether a phrase is whole: nothing of its clauses is lost, and it stands for nothing outside
unsound     what no definition says: “three days later”, “the most beautiful”
display     the meaning as it is printed: cleaned, shortened where that is safe
"""
