"""What happened here, for modules above."""

from dataclasses import dataclass

from rooftree.platform.references.interface import Ref


@dataclass(frozen=True)
class ArticlePublished:
    """An article that answers these questions can be read. `question_refs` are not yet told."""

    article_id: int
    slug: str
    title: str
    question_refs: tuple[Ref, ...]
