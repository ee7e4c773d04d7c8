"""What the relations of a text are, for tables of sentences."""

from verify import extract, relate
from verify.document import Article, Block, SourceMap


def related(text, kind=None):
    """The relations of a text, or those of one kind, as (kind, {role: words}, certainty)."""
    article = Article("a.txt", text, SourceMap.of(text), (Block("body", 0, len(text)),))
    return [
        (relation.kind, {role: claim.text for role, claim in relation.roles}, relation.certainty)
        for relation in relate(article, extract(article))
        if kind in (None, relation.kind)
    ]
