"""The room that joins the steps and touches the disk: workspace, sources, workers, output files.

settings    what guidegen.toml and `--set` may say
workspace   the folder with content/, templates/ and output/, and the guides in it
sources     a guide's documents and pictures
checked     everything that is wrong with a guide
sheets      the sheets of a checked guide, and the jobs that render them
worker      a process with limits in which sheets are rendered
write       files that are either old or new, never half
exports     files for other programs, and what they leave out
card_times  guide.cards.json: when each flashcard last changed
source_record  guide.sources.json: what the documents were when the sheets were last made
draft_place where a draft may be written; drafting: it is read, drafted and written; source_guides: `build SOURCE`
redraft     a draft where a guide stands already, which keeps what a teacher made of the last one
run         build: guides -> sheets -> files
create      new guides and workspaces
"""
