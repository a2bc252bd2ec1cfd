import django.contrib.postgres.constraints
import django.db.models.constraints
import django.db.models.deletion
import django.db.models.functions.text
import pgtrigger.compiler
import pgtrigger.migrations
from django.db import migrations, models

import rooftree.platform.database.date_span
from rooftree.platform.database.made_together import MadeTogether


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("files", "0001_stored_files"),
        ("pghistory", "0007_auto_20250421_0444"),
        ("staff", "0001_units_services_colleagues_and_teams"),
    ]

    operations = [
        MadeTogether(
            [
                migrations.CreateModel(
                    name="Level",
                    fields=[
                        (
                            "number",
                            models.PositiveSmallIntegerField(primary_key=True, serialize=False),
                        ),
                        ("name", models.CharField(max_length=80)),
                        ("what_users_do", models.TextField(blank=True, max_length=2000)),
                        ("who_answers", models.TextField(blank=True, max_length=2000)),
                        ("mailbox", models.EmailField(blank=True, max_length=254)),
                    ],
                    options={
                        "ordering": ("number",),
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(("number__range", (0, 3))),
                                name="level_is_0_to_3",
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Contact",
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
                        ("support_area", models.CharField(max_length=120)),
                        ("name", models.CharField(blank=True, max_length=120)),
                        ("title", models.CharField(blank=True, max_length=120)),
                        ("organisation", models.CharField(blank=True, max_length=120)),
                        ("email", models.EmailField(blank=True, max_length=254)),
                        ("website", models.URLField(blank=True)),
                        ("service_area", models.CharField(blank=True, max_length=120)),
                        ("role", models.CharField(blank=True, max_length=200)),
                        ("is_urgent", models.BooleanField(default=False)),
                        ("ladder_step", models.PositiveSmallIntegerField(blank=True, null=True)),
                        ("order", models.PositiveSmallIntegerField()),
                        (
                            "level",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="contacts",
                                to="model.level",
                            ),
                        ),
                    ],
                    options={
                        "ordering": ("level", "order", "id"),
                        "constraints": [
                            models.UniqueConstraint(
                                deferrable=django.db.models.constraints.Deferrable["DEFERRED"],
                                fields=("ladder_step",),
                                name="contact_one_per_ladder_step",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("name", ""), _negated=True),
                                    models.Q(("title", ""), _negated=True),
                                    _connector="OR",
                                ),
                                name="contact_has_a_name",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("ladder_step", None),
                                    models.Q(("ladder_step__range", (1, 4)), ("level", 3)),
                                    _connector="OR",
                                ),
                                name="contact_ladder_is_level_3",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="CoveredModule",
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
                        ("name", models.CharField(max_length=80)),
                        ("covers", models.TextField(blank=True, max_length=2000)),
                        ("is_component", models.BooleanField(default=False)),
                        ("order", models.PositiveSmallIntegerField()),
                    ],
                    options={
                        "ordering": ("is_component", "order", "id"),
                        "constraints": [
                            models.UniqueConstraint(
                                django.db.models.functions.text.Lower("name"),
                                name="covered_module_once",
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="CoveredModuleEvent",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("id", models.BigIntegerField()),
                        ("name", models.CharField(max_length=80)),
                        ("covers", models.TextField(blank=True, max_length=2000)),
                        ("is_component", models.BooleanField(default=False)),
                        ("order", models.PositiveSmallIntegerField()),
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
                                to="model.coveredmodule",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="CoveredService",
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
                        ("order", models.PositiveSmallIntegerField()),
                        (
                            "service",
                            models.OneToOneField(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="staff.service",
                            ),
                        ),
                    ],
                    options={
                        "ordering": ("order", "id"),
                    },
                ),
                migrations.CreateModel(
                    name="CoveredServiceEvent",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("id", models.BigIntegerField()),
                        ("order", models.PositiveSmallIntegerField()),
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
                                to="model.coveredservice",
                            ),
                        ),
                        (
                            "service",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="staff.service",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="Environment",
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
                        ("name", models.CharField(max_length=40)),
                        ("purpose", models.CharField(blank=True, max_length=200)),
                        ("is_live", models.BooleanField(default=False)),
                        ("order", models.PositiveSmallIntegerField()),
                    ],
                    options={
                        "ordering": ("-is_live", "order", "id"),
                        "constraints": [
                            models.UniqueConstraint(
                                django.db.models.functions.text.Lower("name"),
                                name="environment_once",
                            ),
                            models.UniqueConstraint(
                                models.F("is_live"),
                                condition=models.Q(("is_live", True)),
                                name="environment_one_is_live",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="EnvironmentEvent",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("id", models.BigIntegerField()),
                        ("name", models.CharField(max_length=40)),
                        ("purpose", models.CharField(blank=True, max_length=200)),
                        ("is_live", models.BooleanField(default=False)),
                        ("order", models.PositiveSmallIntegerField()),
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
                                to="model.environment",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="Header",
                    fields=[
                        (
                            "id",
                            models.PositiveSmallIntegerField(
                                default=1, primary_key=True, serialize=False
                            ),
                        ),
                        ("project_name", models.CharField(max_length=200)),
                        ("author", models.CharField(max_length=200)),
                        ("version", models.CharField(max_length=40)),
                        ("created_on", models.DateField(blank=True, null=True)),
                        ("amended_on", models.DateField(blank=True, null=True)),
                        ("executive_officer", models.CharField(max_length=200)),
                    ],
                    options={
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(("id", 1)), name="header_is_one"
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("created_on", None),
                                    ("amended_on", None),
                                    ("amended_on__gte", models.F("created_on")),
                                    _connector="OR",
                                ),
                                name="header_amended_after_created",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="HeaderEvent",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("id", models.PositiveSmallIntegerField(default=1, serialize=False)),
                        ("project_name", models.CharField(max_length=200)),
                        ("author", models.CharField(max_length=200)),
                        ("version", models.CharField(max_length=40)),
                        ("created_on", models.DateField(blank=True, null=True)),
                        ("amended_on", models.DateField(blank=True, null=True)),
                        ("executive_officer", models.CharField(max_length=200)),
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
                                to="model.header",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="LevelEvent",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("number", models.PositiveSmallIntegerField(serialize=False)),
                        ("name", models.CharField(max_length=80)),
                        ("what_users_do", models.TextField(blank=True, max_length=2000)),
                        ("who_answers", models.TextField(blank=True, max_length=2000)),
                        ("mailbox", models.EmailField(blank=True, max_length=254)),
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
                                to="model.level",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="Ownership",
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
                        ("from_on", models.DateField()),
                        ("until_on", models.DateField(blank=True, null=True)),
                        ("is_ours", models.BooleanField(default=False)),
                        (
                            "level",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="ownerships",
                                to="model.level",
                            ),
                        ),
                        (
                            "team",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="staff.team",
                            ),
                        ),
                    ],
                    options={
                        "ordering": ("level", "from_on"),
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("until_on", None),
                                    ("until_on__gte", models.F("from_on")),
                                    _connector="OR",
                                ),
                                name="ownership_ends_after_it_begins",
                            ),
                            django.contrib.postgres.constraints.ExclusionConstraint(
                                deferrable=django.db.models.constraints.Deferrable["DEFERRED"],
                                expressions=(
                                    ("level", "="),
                                    (
                                        rooftree.platform.database.date_span.DateSpan(
                                            "from_on", "until_on", models.Value("[]")
                                        ),
                                        "&&",
                                    ),
                                ),
                                name="ownership_one_team_at_a_time",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="OwnershipEvent",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("id", models.BigIntegerField()),
                        ("from_on", models.DateField()),
                        ("until_on", models.DateField(blank=True, null=True)),
                        ("is_ours", models.BooleanField(default=False)),
                        (
                            "level",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="model.level",
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
                                to="model.ownership",
                            ),
                        ),
                        (
                            "team",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="staff.team",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="SupportDates",
                    fields=[
                        (
                            "id",
                            models.PositiveSmallIntegerField(
                                default=1, primary_key=True, serialize=False
                            ),
                        ),
                        ("go_live_on", models.DateField()),
                        ("initial_period_ends_on", models.DateField()),
                    ],
                    options={
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(("id", 1)), name="dates_are_one"
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("initial_period_ends_on__gte", models.F("go_live_on"))
                                ),
                                name="dates_in_order",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="SupportDatesEvent",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("id", models.PositiveSmallIntegerField(default=1, serialize=False)),
                        ("go_live_on", models.DateField()),
                        ("initial_period_ends_on", models.DateField()),
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
                                to="model.supportdates",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="Telephone",
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
                        ("label", models.CharField(blank=True, max_length=40)),
                        ("number", models.CharField(max_length=40)),
                        ("order", models.PositiveSmallIntegerField()),
                        (
                            "contact",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="telephones",
                                to="model.contact",
                            ),
                        ),
                    ],
                    options={
                        "ordering": ("contact", "order", "id"),
                    },
                ),
                migrations.CreateModel(
                    name="TelephoneEvent",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("id", models.BigIntegerField()),
                        ("label", models.CharField(blank=True, max_length=40)),
                        ("number", models.CharField(max_length=40)),
                        ("order", models.PositiveSmallIntegerField()),
                        (
                            "contact",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="model.contact",
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
                                to="model.telephone",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="AttachedDocument",
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
                        ("key", models.SlugField(max_length=40, unique=True)),
                        ("title", models.CharField(max_length=200)),
                        ("pointed_to_from", models.CharField(blank=True, max_length=200)),
                        ("attached_at", models.DateTimeField(blank=True, null=True)),
                        (
                            "file",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="files.storedfile",
                            ),
                        ),
                    ],
                    options={
                        "ordering": ("id",),
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("attached_at", None), ("file", None)),
                                    models.Q(
                                        ("attached_at__isnull", False), ("file__isnull", False)
                                    ),
                                    _connector="OR",
                                ),
                                name="document_attached_at_with_file",
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="AttachedDocumentEvent",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("id", models.BigIntegerField()),
                        ("key", models.SlugField(db_index=False, max_length=40)),
                        ("title", models.CharField(max_length=200)),
                        ("pointed_to_from", models.CharField(blank=True, max_length=200)),
                        ("attached_at", models.DateTimeField(blank=True, null=True)),
                        (
                            "file",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="files.storedfile",
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
                                to="model.attacheddocument",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="ContactEvent",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("id", models.BigIntegerField()),
                        ("support_area", models.CharField(max_length=120)),
                        ("name", models.CharField(blank=True, max_length=120)),
                        ("title", models.CharField(blank=True, max_length=120)),
                        ("organisation", models.CharField(blank=True, max_length=120)),
                        ("email", models.EmailField(blank=True, max_length=254)),
                        ("website", models.URLField(blank=True)),
                        ("service_area", models.CharField(blank=True, max_length=120)),
                        ("role", models.CharField(blank=True, max_length=200)),
                        ("is_urgent", models.BooleanField(default=False)),
                        ("ladder_step", models.PositiveSmallIntegerField(blank=True, null=True)),
                        ("order", models.PositiveSmallIntegerField()),
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
                                to="model.contact",
                            ),
                        ),
                        (
                            "level",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="model.level",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="coveredmodule",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "model_coveredmoduleevent" ("covers", "id", "is_component", "name", "order", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") SELECT new_values."covers", new_values."id", new_values."is_component", new_values."name", new_values."order", _pgh_attached_context.value, NOW(), \'insert\', new_values."id" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="1af057e3ba55184642eb12ef2639e55b0fbef622",
                            level="STATEMENT",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_b23e4",
                            referencing="REFERENCING NEW TABLE AS new_values ",
                            table="model_coveredmodule",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="coveredmodule",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "model_coveredmoduleevent" ("covers", "id", "is_component", "name", "order", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") SELECT new_values."covers", new_values."id", new_values."is_component", new_values."name", new_values."order", _pgh_attached_context.value, NOW(), \'update\', new_values."id" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="e251a01d35b675c9d9e980c29be1df9cbaa8812a",
                            level="STATEMENT",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_af50f",
                            referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                            table="model_coveredmodule",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="coveredmodule",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "model_coveredmoduleevent" ("covers", "id", "is_component", "name", "order", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") SELECT old_values."covers", old_values."id", old_values."is_component", old_values."name", old_values."order", _pgh_attached_context.value, NOW(), \'delete\', old_values."id" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                            hash="fe684b9f4ca409299d3b6f6fdfefbb0bff6243ff",
                            level="STATEMENT",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_66429",
                            referencing="REFERENCING OLD TABLE AS old_values ",
                            table="model_coveredmodule",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="environment",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "model_environmentevent" ("id", "is_live", "name", "order", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "purpose") SELECT new_values."id", new_values."is_live", new_values."name", new_values."order", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."purpose" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="16a6ae7ad5e32cc4b14784b11d36b63b81c24b04",
                            level="STATEMENT",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_3ba5e",
                            referencing="REFERENCING NEW TABLE AS new_values ",
                            table="model_environment",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="environment",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "model_environmentevent" ("id", "is_live", "name", "order", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "purpose") SELECT new_values."id", new_values."is_live", new_values."name", new_values."order", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."purpose" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="f3bc8d1616dac3b136709544a2a8f895eef03967",
                            level="STATEMENT",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_e4901",
                            referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                            table="model_environment",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="environment",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "model_environmentevent" ("id", "is_live", "name", "order", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "purpose") SELECT old_values."id", old_values."is_live", old_values."name", old_values."order", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."purpose" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                            hash="95816b1e6f4cf17af60cb9ff84a956505d48e2e3",
                            level="STATEMENT",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_cc198",
                            referencing="REFERENCING OLD TABLE AS old_values ",
                            table="model_environment",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="header",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "model_headerevent" ("amended_on", "author", "created_on", "executive_officer", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "project_name", "version") SELECT new_values."amended_on", new_values."author", new_values."created_on", new_values."executive_officer", new_values."id", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."project_name", new_values."version" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="9bd1db72636e0439cfa1d2b35406b529ccaec471",
                            level="STATEMENT",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_32049",
                            referencing="REFERENCING NEW TABLE AS new_values ",
                            table="model_header",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="header",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "model_headerevent" ("amended_on", "author", "created_on", "executive_officer", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "project_name", "version") SELECT new_values."amended_on", new_values."author", new_values."created_on", new_values."executive_officer", new_values."id", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."project_name", new_values."version" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="53562a133ba79d6ecbeb991f45b93bb489143d1a",
                            level="STATEMENT",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_12f6d",
                            referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                            table="model_header",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="header",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "model_headerevent" ("amended_on", "author", "created_on", "executive_officer", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "project_name", "version") SELECT old_values."amended_on", old_values."author", old_values."created_on", old_values."executive_officer", old_values."id", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."project_name", old_values."version" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                            hash="e331e9221c1fc11e4ae0709d629462d5b5344944",
                            level="STATEMENT",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_ea824",
                            referencing="REFERENCING OLD TABLE AS old_values ",
                            table="model_header",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="level",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "model_levelevent" ("mailbox", "name", "number", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "what_users_do", "who_answers") SELECT new_values."mailbox", new_values."name", new_values."number", _pgh_attached_context.value, NOW(), \'insert\', new_values."number", new_values."what_users_do", new_values."who_answers" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="54ba7f03c5559d907e85dbe65434e768f6d57343",
                            level="STATEMENT",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_2ae7b",
                            referencing="REFERENCING NEW TABLE AS new_values ",
                            table="model_level",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="level",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "model_levelevent" ("mailbox", "name", "number", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "what_users_do", "who_answers") SELECT new_values."mailbox", new_values."name", new_values."number", _pgh_attached_context.value, NOW(), \'update\', new_values."number", new_values."what_users_do", new_values."who_answers" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."number") = (new_values."number") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="b0edc07022719cb0439247e01a7671bf19ec5dff",
                            level="STATEMENT",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_bb1db",
                            referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                            table="model_level",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="level",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "model_levelevent" ("mailbox", "name", "number", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "what_users_do", "who_answers") SELECT old_values."mailbox", old_values."name", old_values."number", _pgh_attached_context.value, NOW(), \'delete\', old_values."number", old_values."what_users_do", old_values."who_answers" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                            hash="acf731a7e88a143d5a275144b0fe1bca7d4e1b5a",
                            level="STATEMENT",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_b7a05",
                            referencing="REFERENCING OLD TABLE AS old_values ",
                            table="model_level",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="supportdates",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "model_supportdatesevent" ("go_live_on", "id", "initial_period_ends_on", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") SELECT new_values."go_live_on", new_values."id", new_values."initial_period_ends_on", _pgh_attached_context.value, NOW(), \'insert\', new_values."id" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="3c808d7b0e20b32ce4cf669b28676186172defce",
                            level="STATEMENT",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_e7c9e",
                            referencing="REFERENCING NEW TABLE AS new_values ",
                            table="model_supportdates",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="supportdates",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "model_supportdatesevent" ("go_live_on", "id", "initial_period_ends_on", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") SELECT new_values."go_live_on", new_values."id", new_values."initial_period_ends_on", _pgh_attached_context.value, NOW(), \'update\', new_values."id" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="ee4f75ef99612e5e7bc1ee3a602788f86330d4fe",
                            level="STATEMENT",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_7bc3a",
                            referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                            table="model_supportdates",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="supportdates",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "model_supportdatesevent" ("go_live_on", "id", "initial_period_ends_on", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") SELECT old_values."go_live_on", old_values."id", old_values."initial_period_ends_on", _pgh_attached_context.value, NOW(), \'delete\', old_values."id" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                            hash="64bb83df1453d036e01331a5385b4af209687684",
                            level="STATEMENT",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_0cc11",
                            referencing="REFERENCING OLD TABLE AS old_values ",
                            table="model_supportdates",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="attacheddocument",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "model_attacheddocumentevent" ("attached_at", "file_id", "id", "key", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "pointed_to_from", "title") SELECT new_values."attached_at", new_values."file_id", new_values."id", new_values."key", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."pointed_to_from", new_values."title" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="3a000cad8b4191e5f18b217814686efc6be2b1db",
                            level="STATEMENT",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_e1e35",
                            referencing="REFERENCING NEW TABLE AS new_values ",
                            table="model_attacheddocument",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="attacheddocument",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "model_attacheddocumentevent" ("attached_at", "file_id", "id", "key", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "pointed_to_from", "title") SELECT new_values."attached_at", new_values."file_id", new_values."id", new_values."key", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."pointed_to_from", new_values."title" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="4d002197b977977ee0b90ebf9aab85aaee7db1d3",
                            level="STATEMENT",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_4775d",
                            referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                            table="model_attacheddocument",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="attacheddocument",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "model_attacheddocumentevent" ("attached_at", "file_id", "id", "key", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "pointed_to_from", "title") SELECT old_values."attached_at", old_values."file_id", old_values."id", old_values."key", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."pointed_to_from", old_values."title" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                            hash="452a85f26ff119860391a63dca6f949a9c23232d",
                            level="STATEMENT",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_ecdd9",
                            referencing="REFERENCING OLD TABLE AS old_values ",
                            table="model_attacheddocument",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="coveredservice",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "model_coveredserviceevent" ("id", "order", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "service_id") SELECT new_values."id", new_values."order", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."service_id" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="e22ba8db9612f9375e397d4a0b13cd49dc3ae8f1",
                            level="STATEMENT",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_a3e78",
                            referencing="REFERENCING NEW TABLE AS new_values ",
                            table="model_coveredservice",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="coveredservice",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "model_coveredserviceevent" ("id", "order", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "service_id") SELECT new_values."id", new_values."order", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."service_id" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="cf52c05940a499968bb74657d1687ca935321df0",
                            level="STATEMENT",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_c60b8",
                            referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                            table="model_coveredservice",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="coveredservice",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "model_coveredserviceevent" ("id", "order", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "service_id") SELECT old_values."id", old_values."order", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."service_id" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                            hash="950293965458fe8dd26d92a416c1f09f968328bc",
                            level="STATEMENT",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_33a4b",
                            referencing="REFERENCING OLD TABLE AS old_values ",
                            table="model_coveredservice",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="contact",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "model_contactevent" ("email", "id", "is_urgent", "ladder_step", "level_id", "name", "order", "organisation", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "role", "service_area", "support_area", "title", "website") SELECT new_values."email", new_values."id", new_values."is_urgent", new_values."ladder_step", new_values."level_id", new_values."name", new_values."order", new_values."organisation", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."role", new_values."service_area", new_values."support_area", new_values."title", new_values."website" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="c970d89a89e5e5cf1fbbe1010c18346aff5b6d56",
                            level="STATEMENT",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_c3dec",
                            referencing="REFERENCING NEW TABLE AS new_values ",
                            table="model_contact",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="contact",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "model_contactevent" ("email", "id", "is_urgent", "ladder_step", "level_id", "name", "order", "organisation", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "role", "service_area", "support_area", "title", "website") SELECT new_values."email", new_values."id", new_values."is_urgent", new_values."ladder_step", new_values."level_id", new_values."name", new_values."order", new_values."organisation", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."role", new_values."service_area", new_values."support_area", new_values."title", new_values."website" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="70d65224a230474c38b82da07d3d5e2b26cc1c3e",
                            level="STATEMENT",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_1363c",
                            referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                            table="model_contact",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="contact",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "model_contactevent" ("email", "id", "is_urgent", "ladder_step", "level_id", "name", "order", "organisation", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "role", "service_area", "support_area", "title", "website") SELECT old_values."email", old_values."id", old_values."is_urgent", old_values."ladder_step", old_values."level_id", old_values."name", old_values."order", old_values."organisation", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."role", old_values."service_area", old_values."support_area", old_values."title", old_values."website" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                            hash="bb3e95290985d3f37275075a5cd0d238409df0d7",
                            level="STATEMENT",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_29049",
                            referencing="REFERENCING OLD TABLE AS old_values ",
                            table="model_contact",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="ownership",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "model_ownershipevent" ("from_on", "id", "is_ours", "level_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "team_id", "until_on") SELECT new_values."from_on", new_values."id", new_values."is_ours", new_values."level_id", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."team_id", new_values."until_on" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="07df9c752a559a939a33a1fa32dee7443f81d190",
                            level="STATEMENT",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_9ee8b",
                            referencing="REFERENCING NEW TABLE AS new_values ",
                            table="model_ownership",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="ownership",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "model_ownershipevent" ("from_on", "id", "is_ours", "level_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "team_id", "until_on") SELECT new_values."from_on", new_values."id", new_values."is_ours", new_values."level_id", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."team_id", new_values."until_on" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="8914c97f91ef705a90a27291633742c50cb2a4f1",
                            level="STATEMENT",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_1d45a",
                            referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                            table="model_ownership",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="ownership",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "model_ownershipevent" ("from_on", "id", "is_ours", "level_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "team_id", "until_on") SELECT old_values."from_on", old_values."id", old_values."is_ours", old_values."level_id", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."team_id", old_values."until_on" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                            hash="5e933e5336f0046034092a468bcf5a9184ce0e61",
                            level="STATEMENT",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_76e85",
                            referencing="REFERENCING OLD TABLE AS old_values ",
                            table="model_ownership",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="telephone",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "model_telephoneevent" ("contact_id", "id", "label", "number", "order", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") SELECT new_values."contact_id", new_values."id", new_values."label", new_values."number", new_values."order", _pgh_attached_context.value, NOW(), \'insert\', new_values."id" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="a89145cce4a8f5fe1e60ad186d7c54fb5d67e80b",
                            level="STATEMENT",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_7f8ba",
                            referencing="REFERENCING NEW TABLE AS new_values ",
                            table="model_telephone",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="telephone",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "model_telephoneevent" ("contact_id", "id", "label", "number", "order", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") SELECT new_values."contact_id", new_values."id", new_values."label", new_values."number", new_values."order", _pgh_attached_context.value, NOW(), \'update\', new_values."id" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="d98dc8d5a746173016213e4c22ae5fa8bf0a6b56",
                            level="STATEMENT",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_27471",
                            referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                            table="model_telephone",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="telephone",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "model_telephoneevent" ("contact_id", "id", "label", "number", "order", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") SELECT old_values."contact_id", old_values."id", old_values."label", old_values."number", old_values."order", _pgh_attached_context.value, NOW(), \'delete\', old_values."id" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                            hash="9230d7ef61b79106cab8e5a9e1073bac90ae1f71",
                            level="STATEMENT",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_bbf78",
                            referencing="REFERENCING OLD TABLE AS old_values ",
                            table="model_telephone",
                            when="AFTER",
                        ),
                    ),
                ),
            ]
        ),
    ]
