"""Guides, FAQs and training material."""

from django.db import models
from django.db.models import F, Q

from rooftree.platform.database.interface import row_history
from rooftree.support.knowledge.choices import ArticleKind, Audience
from rooftree.support.knowledge.models.category import Category


@row_history()
class Article(models.Model):
    """One row is a guide, an FAQ or a piece of training material; its words are its revisions'.

    `published` is the revision that readers see; `import_key` is the id it was imported by;
    `shipped_key` the file of the product that it ships as.
    """

    slug = models.SlugField(max_length=120, unique=True)
    kind = models.CharField(max_length=8, choices=ArticleKind.choices)
    audience = models.CharField(max_length=8, choices=Audience.choices, default=Audience.STAFF)
    category = models.ForeignKey(Category, models.PROTECT, related_name="+")
    service = models.ForeignKey("staff.Service", models.PROTECT, null=True, related_name="+")
    keeper = models.ForeignKey("staff.Colleague", models.PROTECT, null=True, related_name="+")
    review_due_on = models.DateField(null=True)
    published = models.OneToOneField(
        "knowledge.Revision", models.PROTECT, null=True, related_name="+"
    )
    published_at = models.DateTimeField(null=True)
    retired_at = models.DateTimeField(null=True)
    retired_reason = models.CharField(max_length=200, blank=True)
    leads_to = models.ForeignKey("self", models.PROTECT, null=True, related_name="+")
    import_key = models.CharField(max_length=200, null=True, unique=True)  # noqa: DJ001 - unique where there is one
    shipped_key = models.CharField(max_length=80, null=True, unique=True)  # noqa: DJ001 - as above
    shipped_digest = models.CharField(max_length=64, blank=True)
    made_at = models.DateTimeField()
    made_by = models.ForeignKey("staff.Colleague", models.PROTECT, null=True, related_name="+")
    made_by_name = models.CharField(max_length=120)

    class Meta:
        ordering = ("slug",)
        indexes = (
            models.Index("category", name="article_by_category"),
            models.Index("service", name="article_by_service"),
        )
        constraints = (
            models.CheckConstraint(
                name="article_retired_with_reason",
                condition=Q(retired_at=None) | ~Q(retired_reason=""),
            ),
            models.CheckConstraint(
                name="article_leads_to_another",
                condition=Q(leads_to=None) | (~Q(leads_to=F("id")) & Q(retired_at__isnull=False)),
            ),
            models.CheckConstraint(
                name="article_published_has_revision",
                condition=Q(published=None) | Q(published_at__isnull=False),
            ),
        )

    def __str__(self) -> str:
        return self.slug


@row_history()
class HelpPlace(models.Model):
    """One row is an article shown behind the cog of the pages of one help key."""

    article = models.ForeignKey(Article, models.CASCADE, related_name="places")
    help_key = models.CharField(max_length=80)
    order = models.PositiveSmallIntegerField(default=100)

    class Meta:
        ordering = ("order", "id")
        indexes = (models.Index("help_key", name="help_place_by_key"),)
        constraints = (
            models.UniqueConstraint(fields=("article", "help_key"), name="help_place_once"),
        )

    def __str__(self) -> str:
        return f"{self.article_id} at {self.help_key}"


@row_history()
class RelatedArticle(models.Model):
    """One row is an article that readers of another may want next."""

    article = models.ForeignKey(Article, models.CASCADE, related_name="relations")
    related = models.ForeignKey(Article, models.CASCADE, related_name="+")

    class Meta:
        ordering = ("id",)
        constraints = (
            models.UniqueConstraint(fields=("article", "related"), name="related_once"),
            models.CheckConstraint(name="related_is_another", condition=~Q(article=F("related"))),
        )

    def __str__(self) -> str:
        return f"{self.article_id} and {self.related_id}"


class OldAddress(models.Model):
    """One row is an address that an article had before, and still answers to."""

    slug = models.SlugField(max_length=120, unique=True)
    article = models.ForeignKey(Article, models.CASCADE, related_name="old_addresses")

    class Meta:
        ordering = ("slug",)

    def __str__(self) -> str:
        return self.slug


class Picture(models.Model):
    """One row is a picture that the text of an article shows by its name."""

    article = models.ForeignKey(Article, models.CASCADE, related_name="pictures")
    name = models.SlugField(max_length=80)
    file_id = models.BigIntegerField()
    alternative = models.CharField(max_length=300)

    class Meta:
        ordering = ("name",)
        constraints = (
            models.UniqueConstraint(fields=("article", "name"), name="picture_name_once"),
            models.CheckConstraint(name="picture_says_what_it_shows", condition=~Q(alternative="")),
        )

    def __str__(self) -> str:
        return self.name
