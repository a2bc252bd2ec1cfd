import django.db.models.deletion
import pgtrigger.compiler
import pgtrigger.migrations
from django.db import migrations, models

from rooftree.platform.database.made_together import MadeTogether


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("pghistory", "0007_auto_20250421_0444"),
        ("staff", "0001_units_services_colleagues_and_teams"),
    ]

    operations = [
        MadeTogether(
            [
                migrations.CreateModel(
                    name="Category",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True,
                                primary_key=True,
                                serialize=False,
                                verbose_name="ID",
                            ),
                        ),
                        ("key", models.SlugField(max_length=60, unique=True)),
                        ("name", models.CharField(max_length=80, unique=True)),
                        ("order", models.PositiveSmallIntegerField(default=100)),
                        ("needs_second_person", models.BooleanField(default=True)),
                        ("is_in_use", models.BooleanField(default=True)),
                    ],
                    options={
                        "ordering": ("order", "name"),
                    },
                ),
                migrations.CreateModel(
                    name="CategoryEvent",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("id", models.BigIntegerField()),
                        ("key", models.SlugField(db_index=False, max_length=60)),
                        ("name", models.CharField(max_length=80)),
                        ("order", models.PositiveSmallIntegerField(default=100)),
                        ("needs_second_person", models.BooleanField(default=True)),
                        ("is_in_use", models.BooleanField(default=True)),
                        (
                            "pgh_context",
                            models.ForeignKey(
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="pghistory.context",
                            ),
                        ),
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="events",
                                to="knowledge.category",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="Article",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True,
                                primary_key=True,
                                serialize=False,
                                verbose_name="ID",
                            ),
                        ),
                        ("slug", models.SlugField(max_length=120, unique=True)),
                        (
                            "kind",
                            models.CharField(
                                choices=[
                                    ("guide", "Guide"),
                                    ("faq", "FAQ"),
                                    ("training", "Training material"),
                                ],
                                max_length=8,
                            ),
                        ),
                        (
                            "audience",
                            models.CharField(
                                choices=[
                                    ("staff", "Staff who are signed in"),
                                    ("everyone", "Everyone, on the sign-in page too"),
                                ],
                                default="staff",
                                max_length=8,
                            ),
                        ),
                        ("review_due_on", models.DateField(null=True)),
                        ("published_at", models.DateTimeField(null=True)),
                        ("retired_at", models.DateTimeField(null=True)),
                        ("retired_reason", models.CharField(blank=True, max_length=200)),
                        ("import_key", models.CharField(max_length=200, null=True, unique=True)),
                        ("shipped_key", models.CharField(max_length=80, null=True, unique=True)),
                        ("shipped_digest", models.CharField(blank=True, max_length=64)),
                        ("made_at", models.DateTimeField()),
                        ("made_by_name", models.CharField(max_length=120)),
                        (
                            "keeper",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="staff.colleague",
                            ),
                        ),
                        (
                            "leads_to",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="knowledge.article",
                            ),
                        ),
                        (
                            "made_by",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="staff.colleague",
                            ),
                        ),
                        (
                            "service",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="staff.service",
                            ),
                        ),
                        (
                            "category",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="knowledge.category",
                            ),
                        ),
                    ],
                    options={
                        "ordering": ("slug",),
                        "indexes": [
                            models.Index(models.F("category"), name="article_by_category"),
                            models.Index(models.F("service"), name="article_by_service"),
                        ],
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("retired_at", None),
                                    models.Q(("retired_reason", ""), _negated=True),
                                    _connector="OR",
                                ),
                                name="article_retired_with_reason",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("leads_to", None),
                                    models.Q(
                                        models.Q(("leads_to", models.F("id")), _negated=True),
                                        ("retired_at__isnull", False),
                                    ),
                                    _connector="OR",
                                ),
                                name="article_leads_to_another",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Question",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True,
                                primary_key=True,
                                serialize=False,
                                verbose_name="ID",
                            ),
                        ),
                        (
                            "source",
                            models.CharField(
                                choices=[
                                    ("enquiry", "An enquiry to the team"),
                                    ("asked-again", "Asked of a Super User"),
                                    ("search", "A search that found nothing of use"),
                                ],
                                max_length=12,
                            ),
                        ),
                        ("ref_kind", models.CharField(blank=True, max_length=60)),
                        ("ref_id", models.BigIntegerField(null=True)),
                        ("title", models.CharField(max_length=200)),
                        ("text", models.TextField(blank=True)),
                        ("at", models.DateTimeField()),
                        ("asker_key", models.CharField(max_length=64)),
                        ("is_sign_in", models.BooleanField(default=False)),
                        ("told_at", models.DateTimeField(null=True)),
                        (
                            "answered_by",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="+",
                                to="knowledge.article",
                            ),
                        ),
                        (
                            "asker",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="+",
                                to="staff.colleague",
                            ),
                        ),
                        (
                            "noted_by",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="+",
                                to="staff.colleague",
                            ),
                        ),
                        (
                            "service",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="+",
                                to="staff.service",
                            ),
                        ),
                    ],
                    options={
                        "ordering": ("-at", "-id"),
                        "indexes": [
                            models.Index(models.F("at"), name="question_by_time"),
                            models.Index(
                                models.F("answered_by"), models.F("at"), name="question_by_article"
                            ),
                            models.Index(
                                models.F("asker"), models.F("at"), name="question_by_asker"
                            ),
                        ],
                        "constraints": [
                            models.UniqueConstraint(
                                condition=models.Q(("ref_id__isnull", False)),
                                fields=("ref_kind", "ref_id"),
                                name="question_once_for_each_record",
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="DraftSource",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True,
                                primary_key=True,
                                serialize=False,
                                verbose_name="ID",
                            ),
                        ),
                        (
                            "article",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="draft_sources",
                                to="knowledge.article",
                            ),
                        ),
                        (
                            "question",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="+",
                                to="knowledge.question",
                            ),
                        ),
                    ],
                    options={
                        "ordering": ("id",),
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("article", "question"), name="draft_source_once"
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Feedback",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True,
                                primary_key=True,
                                serialize=False,
                                verbose_name="ID",
                            ),
                        ),
                        ("at", models.DateTimeField()),
                        ("by_name", models.CharField(max_length=120)),
                        ("is_from_super_user", models.BooleanField()),
                        ("text", models.TextField()),
                        ("seen_at", models.DateTimeField(null=True)),
                        ("seen_by_name", models.CharField(blank=True, max_length=120)),
                        ("what_came_of_it", models.CharField(blank=True, max_length=500)),
                        (
                            "by",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="+",
                                to="staff.colleague",
                            ),
                        ),
                        (
                            "service",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="+",
                                to="staff.service",
                            ),
                        ),
                    ],
                    options={
                        "ordering": ("-at", "-id"),
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(("text", ""), _negated=True),
                                name="feedback_says_something",
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="HelpPlace",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True,
                                primary_key=True,
                                serialize=False,
                                verbose_name="ID",
                            ),
                        ),
                        ("help_key", models.CharField(max_length=80)),
                        ("order", models.PositiveSmallIntegerField(default=100)),
                        (
                            "article",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="places",
                                to="knowledge.article",
                            ),
                        ),
                    ],
                    options={
                        "ordering": ("order", "id"),
                        "indexes": [models.Index(models.F("help_key"), name="help_place_by_key")],
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("article", "help_key"), name="help_place_once"
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="HelpPlaceEvent",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("id", models.BigIntegerField()),
                        ("help_key", models.CharField(max_length=80)),
                        ("order", models.PositiveSmallIntegerField(default=100)),
                        (
                            "article",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="knowledge.article",
                            ),
                        ),
                        (
                            "pgh_context",
                            models.ForeignKey(
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="pghistory.context",
                            ),
                        ),
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="events",
                                to="knowledge.helpplace",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="OldAddress",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True,
                                primary_key=True,
                                serialize=False,
                                verbose_name="ID",
                            ),
                        ),
                        ("slug", models.SlugField(max_length=120, unique=True)),
                        (
                            "article",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="old_addresses",
                                to="knowledge.article",
                            ),
                        ),
                    ],
                    options={
                        "ordering": ("slug",),
                    },
                ),
                migrations.CreateModel(
                    name="SearchEvent",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True,
                                primary_key=True,
                                serialize=False,
                                verbose_name="ID",
                            ),
                        ),
                        ("at", models.DateTimeField()),
                        (
                            "place",
                            models.CharField(
                                choices=[
                                    ("help", "Help behind the cog"),
                                    ("library", "Guides and FAQs"),
                                    ("asking", "While writing to the team"),
                                    ("receipt", "The receipt of an enquiry"),
                                    ("sign-in", "The sign-in page"),
                                ],
                                max_length=8,
                            ),
                        ),
                        ("help_key", models.CharField(blank=True, max_length=80)),
                        ("words", models.CharField(max_length=300)),
                        ("found", models.PositiveSmallIntegerField()),
                        (
                            "by",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="+",
                                to="staff.colleague",
                            ),
                        ),
                        (
                            "service",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="+",
                                to="staff.service",
                            ),
                        ),
                    ],
                    options={
                        "ordering": ("-at", "-id"),
                        "indexes": [
                            models.Index(models.F("at"), name="search_event_by_time"),
                            models.Index(
                                models.F("by"), models.F("at"), name="search_event_by_person"
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Opening",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True,
                                primary_key=True,
                                serialize=False,
                                verbose_name="ID",
                            ),
                        ),
                        ("at", models.DateTimeField()),
                        (
                            "place",
                            models.CharField(
                                choices=[
                                    ("help", "Help behind the cog"),
                                    ("library", "Guides and FAQs"),
                                    ("asking", "While writing to the team"),
                                    ("receipt", "The receipt of an enquiry"),
                                    ("sign-in", "The sign-in page"),
                                ],
                                max_length=8,
                            ),
                        ),
                        (
                            "article",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="+",
                                to="knowledge.article",
                            ),
                        ),
                        (
                            "by",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="+",
                                to="staff.colleague",
                            ),
                        ),
                        (
                            "service",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="+",
                                to="staff.service",
                            ),
                        ),
                        (
                            "search",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="openings",
                                to="knowledge.searchevent",
                            ),
                        ),
                    ],
                    options={
                        "ordering": ("-at", "-id"),
                        "indexes": [
                            models.Index(
                                models.F("article"), models.F("at"), name="opening_by_article"
                            ),
                            models.Index(models.F("by"), models.F("at"), name="opening_by_person"),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Picture",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True,
                                primary_key=True,
                                serialize=False,
                                verbose_name="ID",
                            ),
                        ),
                        ("name", models.SlugField(max_length=80)),
                        ("file_id", models.BigIntegerField()),
                        ("alternative", models.CharField(max_length=300)),
                        (
                            "article",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="pictures",
                                to="knowledge.article",
                            ),
                        ),
                    ],
                    options={
                        "ordering": ("name",),
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("article", "name"), name="picture_name_once"
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("alternative", ""), _negated=True),
                                name="picture_says_what_it_shows",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="RecurringQuestion",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True,
                                primary_key=True,
                                serialize=False,
                                verbose_name="ID",
                            ),
                        ),
                        ("title", models.CharField(max_length=200)),
                        (
                            "verdict",
                            models.CharField(
                                choices=[
                                    ("no-article", "No article"),
                                    ("not-found", "An article exists but was not found"),
                                    ("voted-down", "Found and voted down"),
                                    ("answered", "An article answers it"),
                                ],
                                max_length=12,
                            ),
                        ),
                        ("grouped_at", models.DateTimeField()),
                        ("set_aside_at", models.DateTimeField(null=True)),
                        ("set_aside_by_name", models.CharField(blank=True, max_length=120)),
                        ("set_aside_reason", models.CharField(blank=True, max_length=200)),
                        (
                            "best",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="+",
                                to="knowledge.article",
                            ),
                        ),
                    ],
                    options={
                        "ordering": ("id",),
                    },
                ),
                migrations.CreateModel(
                    name="RecurringMember",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True,
                                primary_key=True,
                                serialize=False,
                                verbose_name="ID",
                            ),
                        ),
                        (
                            "question",
                            models.OneToOneField(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="+",
                                to="knowledge.question",
                            ),
                        ),
                        (
                            "recurring",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="members",
                                to="knowledge.recurringquestion",
                            ),
                        ),
                    ],
                    options={
                        "ordering": ("id",),
                    },
                ),
                migrations.CreateModel(
                    name="RelatedArticle",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True,
                                primary_key=True,
                                serialize=False,
                                verbose_name="ID",
                            ),
                        ),
                        (
                            "article",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="relations",
                                to="knowledge.article",
                            ),
                        ),
                        (
                            "related",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="+",
                                to="knowledge.article",
                            ),
                        ),
                    ],
                    options={
                        "ordering": ("id",),
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("article", "related"), name="related_once"
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("article", models.F("related")), _negated=True),
                                name="related_is_another",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="RelatedArticleEvent",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("id", models.BigIntegerField()),
                        (
                            "article",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="knowledge.article",
                            ),
                        ),
                        (
                            "pgh_context",
                            models.ForeignKey(
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="pghistory.context",
                            ),
                        ),
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="events",
                                to="knowledge.relatedarticle",
                            ),
                        ),
                        (
                            "related",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="knowledge.article",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="Revision",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True,
                                primary_key=True,
                                serialize=False,
                                verbose_name="ID",
                            ),
                        ),
                        ("number", models.PositiveIntegerField()),
                        (
                            "state",
                            models.CharField(
                                choices=[
                                    ("draft", "Draft"),
                                    ("review", "In review"),
                                    ("published", "Published"),
                                    ("replaced", "Replaced"),
                                    ("dropped", "Dropped"),
                                ],
                                max_length=10,
                            ),
                        ),
                        ("version", models.PositiveIntegerField(default=1)),
                        ("title", models.CharField(max_length=200)),
                        (
                            "form",
                            models.CharField(
                                choices=[("text", "Text"), ("file", "File"), ("link", "Link")],
                                default="text",
                                max_length=4,
                            ),
                        ),
                        ("body", models.TextField(blank=True)),
                        ("link", models.URLField(blank=True, max_length=500)),
                        ("file_id", models.BigIntegerField(null=True)),
                        ("keywords", models.CharField(blank=True, max_length=500)),
                        ("what_changed", models.CharField(blank=True, max_length=300)),
                        ("made_at", models.DateTimeField()),
                        ("made_by_name", models.CharField(max_length=120)),
                        ("sent_at", models.DateTimeField(null=True)),
                        ("sent_by_name", models.CharField(blank=True, max_length=120)),
                        ("returned_reason", models.CharField(blank=True, max_length=500)),
                        ("decided_at", models.DateTimeField(null=True)),
                        ("decided_by_name", models.CharField(blank=True, max_length=120)),
                        ("needs_second_person", models.BooleanField(default=False)),
                        (
                            "article",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="revisions",
                                to="knowledge.article",
                            ),
                        ),
                        (
                            "decided_by",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="staff.colleague",
                            ),
                        ),
                        (
                            "made_by",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="staff.colleague",
                            ),
                        ),
                        (
                            "sent_by",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="staff.colleague",
                            ),
                        ),
                    ],
                    options={
                        "ordering": ("article", "-number"),
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("article", "number"), name="revision_number_once"
                            ),
                            models.UniqueConstraint(
                                condition=models.Q(("state__in", ("draft", "review"))),
                                fields=("article",),
                                name="revision_one_open",
                            ),
                            models.UniqueConstraint(
                                condition=models.Q(("state", "published")),
                                fields=("article",),
                                name="revision_one_published",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("state", "published"), _negated=True),
                                    ("needs_second_person", False),
                                    models.Q(
                                        ("decided_by__isnull", False),
                                        models.Q(
                                            ("decided_by", models.F("made_by")), _negated=True
                                        ),
                                    ),
                                    _connector="OR",
                                ),
                                name="revision_approved_by_another",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("form", "text"),
                                    models.Q(
                                        ("form", "link"), models.Q(("link", ""), _negated=True)
                                    ),
                                    models.Q(("form", "file"), ("file_id__isnull", False)),
                                    _connector="OR",
                                ),
                                name="revision_holds_what_its_form_says",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("title", ""), _negated=True),
                                name="revision_has_a_title",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Vote",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True,
                                primary_key=True,
                                serialize=False,
                                verbose_name="ID",
                            ),
                        ),
                        ("is_helpful", models.BooleanField()),
                        (
                            "why_not",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("not-my-question", "It answers another question"),
                                    ("unclear", "I could not follow it"),
                                    ("wrong", "It is not how the system works"),
                                    ("old", "It is out of date"),
                                    ("other", "Something else"),
                                ],
                                max_length=16,
                            ),
                        ),
                        ("words", models.CharField(blank=True, max_length=500)),
                        ("at", models.DateTimeField()),
                        (
                            "revision",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="votes",
                                to="knowledge.revision",
                            ),
                        ),
                        (
                            "voter",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="+",
                                to="staff.colleague",
                            ),
                        ),
                    ],
                    options={
                        "ordering": ("-at",),
                        "constraints": [
                            models.UniqueConstraint(fields=("revision", "voter"), name="vote_once"),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("is_helpful", True),
                                    models.Q(("why_not", ""), _negated=True),
                                    _connector="OR",
                                ),
                                name="vote_says_why_not",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="ArticleEvent",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("id", models.BigIntegerField()),
                        ("slug", models.SlugField(db_index=False, max_length=120)),
                        (
                            "kind",
                            models.CharField(
                                choices=[
                                    ("guide", "Guide"),
                                    ("faq", "FAQ"),
                                    ("training", "Training material"),
                                ],
                                max_length=8,
                            ),
                        ),
                        (
                            "audience",
                            models.CharField(
                                choices=[
                                    ("staff", "Staff who are signed in"),
                                    ("everyone", "Everyone, on the sign-in page too"),
                                ],
                                default="staff",
                                max_length=8,
                            ),
                        ),
                        ("review_due_on", models.DateField(null=True)),
                        ("published_at", models.DateTimeField(null=True)),
                        ("retired_at", models.DateTimeField(null=True)),
                        ("retired_reason", models.CharField(blank=True, max_length=200)),
                        ("import_key", models.CharField(max_length=200, null=True)),
                        ("shipped_key", models.CharField(max_length=80, null=True)),
                        ("shipped_digest", models.CharField(blank=True, max_length=64)),
                        ("made_at", models.DateTimeField()),
                        ("made_by_name", models.CharField(max_length=120)),
                        (
                            "keeper",
                            models.ForeignKey(
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="staff.colleague",
                            ),
                        ),
                        (
                            "leads_to",
                            models.ForeignKey(
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="knowledge.article",
                            ),
                        ),
                        (
                            "made_by",
                            models.ForeignKey(
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="staff.colleague",
                            ),
                        ),
                        (
                            "pgh_context",
                            models.ForeignKey(
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="pghistory.context",
                            ),
                        ),
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="events",
                                to="knowledge.article",
                            ),
                        ),
                        (
                            "service",
                            models.ForeignKey(
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="staff.service",
                            ),
                        ),
                        (
                            "category",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="knowledge.category",
                            ),
                        ),
                        (
                            "published",
                            models.ForeignKey(
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="knowledge.revision",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.AddField(
                    model_name="Article",
                    name="published",
                    field=models.OneToOneField(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="knowledge.revision",
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="category",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "knowledge_categoryevent" ("id", "is_in_use", "key", "name", "needs_second_person", "order", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") SELECT new_values."id", new_values."is_in_use", new_values."key", new_values."name", new_values."needs_second_person", new_values."order", _pgh_attached_context.value, NOW(), \'insert\', new_values."id" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="abbe30e1ed7dd0877ba4915187db402b3795275a",
                            level="STATEMENT",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_2f064",
                            referencing="REFERENCING NEW TABLE AS new_values ",
                            table="knowledge_category",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="category",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "knowledge_categoryevent" ("id", "is_in_use", "key", "name", "needs_second_person", "order", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") SELECT new_values."id", new_values."is_in_use", new_values."key", new_values."name", new_values."needs_second_person", new_values."order", _pgh_attached_context.value, NOW(), \'update\', new_values."id" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="c90783ff6fff389d9a2f716b4c8750053b56c4cc",
                            level="STATEMENT",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_62d8e",
                            referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                            table="knowledge_category",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="category",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "knowledge_categoryevent" ("id", "is_in_use", "key", "name", "needs_second_person", "order", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") SELECT old_values."id", old_values."is_in_use", old_values."key", old_values."name", old_values."needs_second_person", old_values."order", _pgh_attached_context.value, NOW(), \'delete\', old_values."id" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                            hash="fcc1c4136b7b3f981324e349526661b3231afe4b",
                            level="STATEMENT",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_f48f5",
                            referencing="REFERENCING OLD TABLE AS old_values ",
                            table="knowledge_category",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="helpplace",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "knowledge_helpplaceevent" ("article_id", "help_key", "id", "order", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") SELECT new_values."article_id", new_values."help_key", new_values."id", new_values."order", _pgh_attached_context.value, NOW(), \'insert\', new_values."id" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="54b6496f78e403c372921240b4ea535a4e711201",
                            level="STATEMENT",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_a7e8e",
                            referencing="REFERENCING NEW TABLE AS new_values ",
                            table="knowledge_helpplace",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="helpplace",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "knowledge_helpplaceevent" ("article_id", "help_key", "id", "order", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") SELECT new_values."article_id", new_values."help_key", new_values."id", new_values."order", _pgh_attached_context.value, NOW(), \'update\', new_values."id" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="d915ebb8ea70160746003fb66fb0769313c0ce18",
                            level="STATEMENT",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_72e0d",
                            referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                            table="knowledge_helpplace",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="helpplace",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "knowledge_helpplaceevent" ("article_id", "help_key", "id", "order", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") SELECT old_values."article_id", old_values."help_key", old_values."id", old_values."order", _pgh_attached_context.value, NOW(), \'delete\', old_values."id" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                            hash="ef701e1f2cadb731ab58d2255c77cc318ea6c339",
                            level="STATEMENT",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_a0e3f",
                            referencing="REFERENCING OLD TABLE AS old_values ",
                            table="knowledge_helpplace",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="relatedarticle",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "knowledge_relatedarticleevent" ("article_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "related_id") SELECT new_values."article_id", new_values."id", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."related_id" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="76382334329e376ad09c9ae83f37468283544d83",
                            level="STATEMENT",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_fa3d0",
                            referencing="REFERENCING NEW TABLE AS new_values ",
                            table="knowledge_relatedarticle",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="relatedarticle",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "knowledge_relatedarticleevent" ("article_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "related_id") SELECT new_values."article_id", new_values."id", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."related_id" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="8a6d807cb56bd35aac9b035a86f2d9bc14ae0d97",
                            level="STATEMENT",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_28e00",
                            referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                            table="knowledge_relatedarticle",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="relatedarticle",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "knowledge_relatedarticleevent" ("article_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "related_id") SELECT old_values."article_id", old_values."id", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."related_id" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                            hash="5b03540185863df3593aaa8265a2a76891f92276",
                            level="STATEMENT",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_6cbe5",
                            referencing="REFERENCING OLD TABLE AS old_values ",
                            table="knowledge_relatedarticle",
                            when="AFTER",
                        ),
                    ),
                ),
                migrations.AddConstraint(
                    model_name="article",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            ("published", None), ("published_at__isnull", False), _connector="OR"
                        ),
                        name="article_published_has_revision",
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="article",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "knowledge_articleevent" ("audience", "category_id", "id", "import_key", "keeper_id", "kind", "leads_to_id", "made_at", "made_by_id", "made_by_name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "published_at", "published_id", "retired_at", "retired_reason", "review_due_on", "service_id", "shipped_digest", "shipped_key", "slug") SELECT new_values."audience", new_values."category_id", new_values."id", new_values."import_key", new_values."keeper_id", new_values."kind", new_values."leads_to_id", new_values."made_at", new_values."made_by_id", new_values."made_by_name", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."published_at", new_values."published_id", new_values."retired_at", new_values."retired_reason", new_values."review_due_on", new_values."service_id", new_values."shipped_digest", new_values."shipped_key", new_values."slug" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="dd5b66b2ec4a4c9825b2a0aa3dee17d94621cc24",
                            level="STATEMENT",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_e52aa",
                            referencing="REFERENCING NEW TABLE AS new_values ",
                            table="knowledge_article",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="article",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "knowledge_articleevent" ("audience", "category_id", "id", "import_key", "keeper_id", "kind", "leads_to_id", "made_at", "made_by_id", "made_by_name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "published_at", "published_id", "retired_at", "retired_reason", "review_due_on", "service_id", "shipped_digest", "shipped_key", "slug") SELECT new_values."audience", new_values."category_id", new_values."id", new_values."import_key", new_values."keeper_id", new_values."kind", new_values."leads_to_id", new_values."made_at", new_values."made_by_id", new_values."made_by_name", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."published_at", new_values."published_id", new_values."retired_at", new_values."retired_reason", new_values."review_due_on", new_values."service_id", new_values."shipped_digest", new_values."shipped_key", new_values."slug" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="fca6574ca6dab56834bf771022d104b4ccb83397",
                            level="STATEMENT",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_020d0",
                            referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                            table="knowledge_article",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="article",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "knowledge_articleevent" ("audience", "category_id", "id", "import_key", "keeper_id", "kind", "leads_to_id", "made_at", "made_by_id", "made_by_name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "published_at", "published_id", "retired_at", "retired_reason", "review_due_on", "service_id", "shipped_digest", "shipped_key", "slug") SELECT old_values."audience", old_values."category_id", old_values."id", old_values."import_key", old_values."keeper_id", old_values."kind", old_values."leads_to_id", old_values."made_at", old_values."made_by_id", old_values."made_by_name", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."published_at", old_values."published_id", old_values."retired_at", old_values."retired_reason", old_values."review_due_on", old_values."service_id", old_values."shipped_digest", old_values."shipped_key", old_values."slug" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                            hash="6dc867a5d5c54b9afe15c5ab4890fd4badcba566",
                            level="STATEMENT",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_67746",
                            referencing="REFERENCING OLD TABLE AS old_values ",
                            table="knowledge_article",
                            when="AFTER",
                        ),
                    ),
                ),
            ]
        ),
    ]
