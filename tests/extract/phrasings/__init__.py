"""Phrasings of languages, one file of tables each; `test_languages.py` goes through them.

Every row starts with the sentence that is read; behind it stands what is found there:

    READ        text, value and unit of its only figure
    NO_FIGURE   nothing, so that a row is the sentence alone
    HEDGES      text of its only figure, and the hedge beside it
    CHANGES     text, direction and base of its only change; None where no base is read
    DATES       text and day of its only date

A table may have a second one of its shape, as READ_NOT_YET: what should be read and is not. There a vague figure
("zehntausende Euro") has its scale for its value.
"""
