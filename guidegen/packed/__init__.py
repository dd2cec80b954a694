"""Documents that are packed: zip archives of XML files (DOCX, PPTX, ODT, EPUB).

    archive  members of an archive, read in memory within limits; nothing is ever extracted to the disk
    xml      XML without document types, entities or network; what was lost is an error

The limits stop what was seen to kill other readers: 442 kB that unpack to 400 MiB, 200,000 entries, headers that lie.
"""
