"""The shelf: what articles are found by. All of it can be made again from what is published.

`search_knowledge` lays temporary tables of the same names over these, so that one and the same
search answers for articles of a file.
"""

from django.contrib.postgres.indexes import GinIndex, OpClass
from django.db import models
from django.db.models import F, Q

from rooftree.support.knowledge.choices import ArticleKind, Audience
from rooftree.support.knowledge.models.article import Article


class ShelfArticle(models.Model):
    """One row is a published article as search knows it.

    Lengths are counts of words that can be looked up. `favour` is what readers made of it, -1 to
    1. `meaning` are the numbers of the optional model, 32 bits each.
    """

    article = models.OneToOneField(Article, models.CASCADE, primary_key=True, related_name="+")
    slug = models.CharField(max_length=120)
    title = models.CharField(max_length=200)
    kind = models.CharField(max_length=8, choices=ArticleKind.choices)
    audience = models.CharField(max_length=8, choices=Audience.choices)
    text = models.TextField(blank=True)
    title_length = models.PositiveIntegerField(default=0)
    keywords_length = models.PositiveIntegerField(default=0)
    body_length = models.PositiveIntegerField(default=0)
    favour = models.FloatField(default=0)
    meaning = models.BinaryField(null=True)

    class Meta:
        ordering = ("article",)
        constraints = (
            models.CheckConstraint(
                name="shelf_favour_is_bounded", condition=Q(favour__gte=-1, favour__lte=1)
            ),
        )

    def __str__(self) -> str:
        return self.slug


class ShelfPosting(models.Model):
    """One row is a word of an article, with its stem and how often it stands in each part."""

    word = models.CharField(max_length=60)
    stem = models.CharField(max_length=60)
    article = models.ForeignKey(Article, models.CASCADE, related_name="+")
    in_title = models.PositiveIntegerField()
    in_keywords = models.PositiveIntegerField()
    in_body = models.PositiveIntegerField()

    class Meta:
        ordering = ("id",)
        indexes = (models.Index("stem", "article", name="shelf_posting_by_stem"),)
        constraints = (
            models.UniqueConstraint(fields=("article", "word"), name="shelf_posting_once"),
        )

    def __str__(self) -> str:
        return f"{self.word} in {self.article_id}"


class ShelfStem(models.Model):
    """One row is a stem and in how many articles it stands: its rarity."""

    stem = models.CharField(max_length=60, primary_key=True)
    articles = models.PositiveIntegerField()

    class Meta:
        ordering = ("stem",)

    def __str__(self) -> str:
        return self.stem


class ShelfWord(models.Model):
    """One row is a word as it is written in articles: what a slip of the pen was meant to be."""

    word = models.CharField(max_length=60, primary_key=True)
    stem = models.CharField(max_length=60)
    articles = models.PositiveIntegerField()

    class Meta:
        ordering = ("word",)
        indexes = (GinIndex(OpClass(F("word"), name="gin_trgm_ops"), name="shelf_word_near"),)

    def __str__(self) -> str:
        return self.word
