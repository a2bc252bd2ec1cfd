import django.contrib.postgres.fields
import django.db.models.deletion
import django.db.models.functions.comparison
import django.db.models.functions.text
import pgtrigger.compiler
import pgtrigger.migrations
from django.conf import settings
from django.db import migrations, models

from rooftree.platform.database.made_together import MadeTogether
from rooftree.platform.references.interface import create_numbers


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("calendars", "0002_special_dates_and_readings"),
        ("enquiries", "0007_notices_of_other_records"),
        ("model", "0001_header_dates_levels_and_directory"),
        ("pghistory", "0007_auto_20250421_0444"),
        ("staff", "0001_units_services_colleagues_and_teams"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        create_numbers("SC"),
        MadeTogether(
            [
                migrations.CreateModel(
                    name="ClockWarning",
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
                            "clock",
                            models.CharField(
                                choices=[("response", "Response"), ("resolution", "Resolution")],
                                max_length=10,
                            ),
                        ),
                        ("priority", models.PositiveSmallIntegerField(default=0)),
                        ("percent", models.PositiveSmallIntegerField()),
                        ("at", models.DateTimeField()),
                    ],
                    options={
                        "ordering": ("case", "percent"),
                    },
                ),
                migrations.CreateModel(
                    name="LicenceCount",
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
                        ("bought", models.PositiveIntegerField()),
                        ("in_use", models.PositiveIntegerField()),
                        ("warn_at", models.PositiveIntegerField()),
                        ("checked_on", models.DateField()),
                        ("source", models.CharField(max_length=200)),
                        ("words", models.CharField(blank=True, max_length=300)),
                        ("at", models.DateTimeField()),
                        ("by_name", models.CharField(max_length=120)),
                    ],
                    options={
                        "ordering": ("-checked_on", "-id"),
                    },
                ),
                migrations.CreateModel(
                    name="LicenceEvent",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("id", models.BigIntegerField()),
                        ("module", models.CharField(max_length=80)),
                        ("bought", models.PositiveIntegerField()),
                        ("in_use", models.PositiveIntegerField()),
                        ("warn_at", models.PositiveIntegerField(default=0)),
                        ("checked_on", models.DateField()),
                        ("source", models.CharField(max_length=200)),
                        ("is_example", models.BooleanField(default=False)),
                        ("warned_at", models.DateTimeField(null=True)),
                        ("ended_on", models.DateField(null=True)),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="PortalUser",
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
                        ("portal_name", models.CharField(max_length=80)),
                        ("address", models.EmailField(max_length=254)),
                        ("from_on", models.DateField()),
                        ("until_on", models.DateField(null=True)),
                        ("words", models.CharField(blank=True, max_length=300)),
                    ],
                    options={
                        "ordering": ("portal_name", "id"),
                    },
                ),
                migrations.CreateModel(
                    name="PortalUserEvent",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("id", models.BigIntegerField()),
                        ("portal_name", models.CharField(max_length=80)),
                        ("address", models.EmailField(max_length=254)),
                        ("from_on", models.DateField()),
                        ("until_on", models.DateField(null=True)),
                        ("words", models.CharField(blank=True, max_length=300)),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="PriorityAnswer",
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
                            "environment",
                            models.CharField(
                                choices=[
                                    ("live", "LIVE"),
                                    ("non-production", "Not LIVE: training or test"),
                                ],
                                max_length=16,
                            ),
                        ),
                        (
                            "impact",
                            models.CharField(
                                choices=[
                                    ("stopped", "Stopped: unusable, operations have stopped"),
                                    (
                                        "severe",
                                        "Severe: degraded or disrupted, key functions severely impaired",
                                    ),
                                    (
                                        "intermittent",
                                        "Intermittent: usable, with problems that come and go",
                                    ),
                                    (
                                        "minor",
                                        "Minor: non-critical aspects, use not materially impaired",
                                    ),
                                    ("cosmetic", "Cosmetic: how it looks"),
                                ],
                                max_length=16,
                            ),
                        ),
                        (
                            "scope",
                            models.CharField(
                                choices=[
                                    ("system", "The whole system"),
                                    ("critical-task", "A critical task"),
                                    ("major-function", "A major function"),
                                    ("non-critical", "Something that is not critical"),
                                ],
                                max_length=16,
                            ),
                        ),
                        ("has_workaround", models.BooleanField()),
                        ("rule", models.CharField(max_length=200)),
                        (
                            "by_table",
                            models.PositiveSmallIntegerField(
                                choices=[
                                    (1, "Priority 1"),
                                    (2, "Priority 2"),
                                    (3, "Priority 3"),
                                    (4, "Priority 4"),
                                ]
                            ),
                        ),
                        (
                            "priority",
                            models.PositiveSmallIntegerField(
                                choices=[
                                    (1, "Priority 1"),
                                    (2, "Priority 2"),
                                    (3, "Priority 3"),
                                    (4, "Priority 4"),
                                ]
                            ),
                        ),
                        ("override_reason", models.CharField(blank=True, max_length=300)),
                        ("by_name", models.CharField(max_length=120)),
                    ],
                    options={
                        "ordering": ("-at", "-id"),
                    },
                ),
                migrations.CreateModel(
                    name="Release",
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
                        ("version", models.CharField(max_length=60)),
                        ("words", models.CharField(blank=True, max_length=500)),
                        ("planned_on", models.DateField(null=True)),
                        ("released_on", models.DateField(null=True)),
                        ("withdrawn_on", models.DateField(null=True)),
                        ("missed_told_for", models.DateField(null=True)),
                    ],
                    options={
                        "ordering": ("planned_on", "id"),
                    },
                ),
                migrations.CreateModel(
                    name="ReleaseCheck",
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
                        ("did_close", models.BooleanField()),
                        ("words", models.CharField(blank=True, max_length=300)),
                        ("at", models.DateTimeField()),
                        ("by_name", models.CharField(max_length=120)),
                    ],
                    options={
                        "ordering": ("at", "id"),
                    },
                ),
                migrations.CreateModel(
                    name="ReleaseCheckEvent",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("id", models.BigIntegerField()),
                        ("did_close", models.BooleanField()),
                        ("words", models.CharField(blank=True, max_length=300)),
                        ("at", models.DateTimeField()),
                        ("by_name", models.CharField(max_length=120)),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="ReleaseDate",
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
                        ("planned_on", models.DateField(null=True)),
                        ("reason", models.CharField(blank=True, max_length=300)),
                        ("set_at", models.DateTimeField()),
                        ("set_by_name", models.CharField(max_length=120)),
                    ],
                    options={
                        "ordering": ("-set_at", "-id"),
                    },
                ),
                migrations.CreateModel(
                    name="ReleaseEvent",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("id", models.BigIntegerField()),
                        ("version", models.CharField(max_length=60)),
                        ("words", models.CharField(blank=True, max_length=500)),
                        ("planned_on", models.DateField(null=True)),
                        ("released_on", models.DateField(null=True)),
                        ("withdrawn_on", models.DateField(null=True)),
                        ("missed_told_for", models.DateField(null=True)),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="SeatCase",
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
                        ("given_at", models.DateTimeField()),
                        ("given_by_name", models.CharField(max_length=120)),
                        ("ended_at", models.DateTimeField(null=True)),
                    ],
                    options={
                        "ordering": ("given_at", "id"),
                    },
                ),
                migrations.CreateModel(
                    name="SeatCaseEvent",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("id", models.BigIntegerField()),
                        ("given_at", models.DateTimeField()),
                        ("given_by_name", models.CharField(max_length=120)),
                        ("ended_at", models.DateTimeField(null=True)),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="Supplier",
                    fields=[
                        (
                            "id",
                            models.PositiveSmallIntegerField(
                                default=1, primary_key=True, serialize=False
                            ),
                        ),
                        ("name", models.CharField(max_length=120)),
                        ("helphub_address", models.EmailField(blank=True, max_length=254)),
                        ("portal_address", models.URLField(blank=True)),
                        ("reference_pattern", models.CharField(blank=True, max_length=120)),
                        ("main_product", models.CharField(max_length=120)),
                        ("takes_cases_by_mail", models.BooleanField(default=False)),
                        ("hand_over_subject", models.CharField(max_length=200)),
                        ("hand_over_text", models.TextField(max_length=4000)),
                    ],
                ),
                migrations.CreateModel(
                    name="SupplierAddress",
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
                        ("address", models.CharField(max_length=254)),
                        ("words", models.CharField(blank=True, max_length=200)),
                        ("order", models.PositiveSmallIntegerField(default=100)),
                    ],
                    options={
                        "ordering": ("order", "address"),
                    },
                ),
                migrations.CreateModel(
                    name="SupplierAddressEvent",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("id", models.BigIntegerField()),
                        ("address", models.CharField(max_length=254)),
                        ("words", models.CharField(blank=True, max_length=200)),
                        ("order", models.PositiveSmallIntegerField(default=100)),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="SupplierCase",
                    fields=[
                        ("id", models.BigIntegerField(primary_key=True, serialize=False)),
                        (
                            "kind",
                            models.CharField(
                                choices=[
                                    ("request", "Service request"),
                                    ("incident", "Service incident"),
                                ],
                                max_length=10,
                            ),
                        ),
                        (
                            "topic",
                            models.CharField(
                                choices=[
                                    ("documentation", "Documentation"),
                                    ("release-password", "Password for a new release"),
                                    ("free-licence", "Licence free of charge"),
                                    ("upgrade", "Upgrade"),
                                    ("clone", "Clone of a database"),
                                    ("patch", "Patch"),
                                    ("technical", "Technical issue of the application"),
                                    ("isg", "ISG issue of the application"),
                                    ("bespoke", "Bespoke issue of the application"),
                                ],
                                max_length=20,
                            ),
                        ),
                        ("subject", models.CharField(max_length=200)),
                        ("description", models.TextField(max_length=20000)),
                        (
                            "file_ids",
                            django.contrib.postgres.fields.ArrayField(
                                base_field=models.BigIntegerField(),
                                blank=True,
                                db_default=[],
                                default=list,
                                size=None,
                            ),
                        ),
                        ("product", models.CharField(max_length=120)),
                        ("environment_name", models.CharField(blank=True, max_length=40)),
                        ("is_live", models.BooleanField(null=True)),
                        (
                            "status",
                            models.CharField(
                                choices=[
                                    ("active", "Active"),
                                    ("waiting-for-customer", "Waiting for Customer"),
                                    ("resolved", "Resolved"),
                                    ("closed", "Closed"),
                                ],
                                default="active",
                                max_length=24,
                            ),
                        ),
                        (
                            "priority",
                            models.PositiveSmallIntegerField(
                                choices=[
                                    (1, "Priority 1"),
                                    (2, "Priority 2"),
                                    (3, "Priority 3"),
                                    (4, "Priority 4"),
                                ],
                                null=True,
                            ),
                        ),
                        ("supplier_reference", models.CharField(blank=True, max_length=60)),
                        ("raised_at", models.DateTimeField()),
                        ("raised_by_name", models.CharField(max_length=120)),
                        ("handed_over_at", models.DateTimeField(null=True)),
                        (
                            "here_because",
                            models.CharField(
                                choices=[
                                    ("raised", "Raised"),
                                    ("supplier-asked", "The supplier asked"),
                                    ("portal-says", "The portal says so"),
                                    ("reply-sent", "Our reply was sent"),
                                    ("sent-in-portal", "Sent in the portal"),
                                    ("by-hand", "Set by hand"),
                                    ("supplier-resolved", "The supplier resolved it"),
                                    ("closed", "Closed"),
                                    ("reopened", "Opened again"),
                                ],
                                default="raised",
                                max_length=20,
                            ),
                        ),
                        ("here_since_at", models.DateTimeField()),
                        ("here_words", models.CharField(blank=True, max_length=300)),
                        ("latest_word_at", models.DateTimeField()),
                        ("latest_supplier_word_at", models.DateTimeField(null=True)),
                        ("resolved_at", models.DateTimeField(null=True)),
                        ("closed_at", models.DateTimeField(null=True)),
                        ("outcome", models.CharField(blank=True, max_length=500)),
                    ],
                    options={
                        "ordering": ("-raised_at", "-id"),
                    },
                ),
                migrations.CreateModel(
                    name="SupplierCaseEvent",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("id", models.BigIntegerField(serialize=False)),
                        (
                            "kind",
                            models.CharField(
                                choices=[
                                    ("request", "Service request"),
                                    ("incident", "Service incident"),
                                ],
                                max_length=10,
                            ),
                        ),
                        (
                            "topic",
                            models.CharField(
                                choices=[
                                    ("documentation", "Documentation"),
                                    ("release-password", "Password for a new release"),
                                    ("free-licence", "Licence free of charge"),
                                    ("upgrade", "Upgrade"),
                                    ("clone", "Clone of a database"),
                                    ("patch", "Patch"),
                                    ("technical", "Technical issue of the application"),
                                    ("isg", "ISG issue of the application"),
                                    ("bespoke", "Bespoke issue of the application"),
                                ],
                                max_length=20,
                            ),
                        ),
                        ("subject", models.CharField(max_length=200)),
                        ("description", models.TextField(max_length=20000)),
                        (
                            "file_ids",
                            django.contrib.postgres.fields.ArrayField(
                                base_field=models.BigIntegerField(),
                                blank=True,
                                db_default=[],
                                default=list,
                                size=None,
                            ),
                        ),
                        ("product", models.CharField(max_length=120)),
                        ("environment_name", models.CharField(blank=True, max_length=40)),
                        ("is_live", models.BooleanField(null=True)),
                        (
                            "status",
                            models.CharField(
                                choices=[
                                    ("active", "Active"),
                                    ("waiting-for-customer", "Waiting for Customer"),
                                    ("resolved", "Resolved"),
                                    ("closed", "Closed"),
                                ],
                                default="active",
                                max_length=24,
                            ),
                        ),
                        (
                            "priority",
                            models.PositiveSmallIntegerField(
                                choices=[
                                    (1, "Priority 1"),
                                    (2, "Priority 2"),
                                    (3, "Priority 3"),
                                    (4, "Priority 4"),
                                ],
                                null=True,
                            ),
                        ),
                        ("supplier_reference", models.CharField(blank=True, max_length=60)),
                        ("raised_at", models.DateTimeField()),
                        ("raised_by_name", models.CharField(max_length=120)),
                        ("handed_over_at", models.DateTimeField(null=True)),
                        (
                            "here_because",
                            models.CharField(
                                choices=[
                                    ("raised", "Raised"),
                                    ("supplier-asked", "The supplier asked"),
                                    ("portal-says", "The portal says so"),
                                    ("reply-sent", "Our reply was sent"),
                                    ("sent-in-portal", "Sent in the portal"),
                                    ("by-hand", "Set by hand"),
                                    ("supplier-resolved", "The supplier resolved it"),
                                    ("closed", "Closed"),
                                    ("reopened", "Opened again"),
                                ],
                                default="raised",
                                max_length=20,
                            ),
                        ),
                        ("here_since_at", models.DateTimeField()),
                        ("here_words", models.CharField(blank=True, max_length=300)),
                        ("latest_word_at", models.DateTimeField()),
                        ("latest_supplier_word_at", models.DateTimeField(null=True)),
                        ("resolved_at", models.DateTimeField(null=True)),
                        ("closed_at", models.DateTimeField(null=True)),
                        ("outcome", models.CharField(blank=True, max_length=500)),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="SupplierEvent",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("id", models.PositiveSmallIntegerField(default=1, serialize=False)),
                        ("name", models.CharField(max_length=120)),
                        ("helphub_address", models.EmailField(blank=True, max_length=254)),
                        ("portal_address", models.URLField(blank=True)),
                        ("reference_pattern", models.CharField(blank=True, max_length=120)),
                        ("main_product", models.CharField(max_length=120)),
                        ("takes_cases_by_mail", models.BooleanField(default=False)),
                        ("hand_over_subject", models.CharField(max_length=200)),
                        ("hand_over_text", models.TextField(max_length=4000)),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="SupplierPerson",
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
                        ("name", models.CharField(max_length=120)),
                        ("address", models.EmailField(max_length=254)),
                        ("invited_at", models.DateTimeField()),
                        ("invited_by_name", models.CharField(max_length=120)),
                        ("ended_at", models.DateTimeField(null=True)),
                    ],
                    options={
                        "ordering": ("name", "id"),
                    },
                ),
                migrations.CreateModel(
                    name="SupplierPersonEvent",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("id", models.BigIntegerField()),
                        ("name", models.CharField(max_length=120)),
                        ("address", models.EmailField(max_length=254)),
                        ("invited_at", models.DateTimeField()),
                        ("invited_by_name", models.CharField(max_length=120)),
                        ("ended_at", models.DateTimeField(null=True)),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="SupplierPost",
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
                        ("inbound_id", models.BigIntegerField(unique=True)),
                        ("at", models.DateTimeField()),
                        ("sender", models.CharField(max_length=254)),
                        ("subject", models.CharField(blank=True, max_length=300)),
                        ("claimed_reference", models.CharField(blank=True, max_length=60)),
                        (
                            "why",
                            models.CharField(
                                choices=[
                                    ("unknown-reference", "No case has this reference"),
                                    ("no-reference", "It names no case"),
                                    ("not-proved", "Nothing proves that the supplier sent it"),
                                    ("many-references", "It names more than one case"),
                                    ("forwarded", "Forwarded by somebody who is no portal user"),
                                ],
                                max_length=20,
                            ),
                        ),
                        (
                            "fate",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("placed", "Put on a case"),
                                    ("enquiry", "Made an enquiry of"),
                                    ("set-aside", "Not the supplier’s, or nothing for a case"),
                                ],
                                max_length=10,
                            ),
                        ),
                        ("decided_at", models.DateTimeField(null=True)),
                        ("reason", models.CharField(blank=True, max_length=300)),
                    ],
                    options={
                        "ordering": ("-at", "-id"),
                    },
                ),
                migrations.CreateModel(
                    name="SupplierTarget",
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
                            "kind",
                            models.CharField(
                                choices=[
                                    ("request", "Service request"),
                                    ("incident", "Service incident"),
                                ],
                                max_length=10,
                            ),
                        ),
                        ("priority", models.PositiveSmallIntegerField()),
                        (
                            "clock",
                            models.CharField(
                                choices=[("response", "Response"), ("resolution", "Resolution")],
                                max_length=10,
                            ),
                        ),
                        ("target", models.CharField(blank=True, max_length=40)),
                        ("from_on", models.DateField()),
                        ("reason", models.CharField(max_length=200)),
                        ("set_at", models.DateTimeField()),
                        ("set_by_name", models.CharField(max_length=120)),
                    ],
                    options={
                        "ordering": ("kind", "priority", "clock", "-from_on", "-id"),
                    },
                ),
                migrations.CreateModel(
                    name="Upgrade",
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
                        ("version", models.CharField(max_length=60)),
                        ("starts_at", models.DateTimeField(null=True)),
                        ("ends_at", models.DateTimeField(null=True)),
                        ("rehearsed_in", models.CharField(blank=True, max_length=40)),
                        ("rehearsed_on", models.DateField(null=True)),
                        ("rehearsal_went", models.CharField(blank=True, max_length=500)),
                        (
                            "answer",
                            models.CharField(
                                blank=True, choices=[("go", "Go"), ("no-go", "No-go")], max_length=6
                            ),
                        ),
                        ("answered_at", models.DateTimeField(null=True)),
                        ("answered_by_name", models.CharField(blank=True, max_length=120)),
                        ("answer_reason", models.CharField(blank=True, max_length=500)),
                        (
                            "outcome",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("done", "Done"),
                                    ("part", "Done in part"),
                                    ("back", "Rolled back"),
                                    ("called-off", "Called off"),
                                ],
                                max_length=12,
                            ),
                        ),
                        ("outcome_words", models.CharField(blank=True, max_length=500)),
                        ("done_at", models.DateTimeField(null=True)),
                    ],
                    options={
                        "ordering": ("starts_at", "id"),
                    },
                ),
                migrations.CreateModel(
                    name="UpgradeEvent",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("id", models.BigIntegerField()),
                        ("version", models.CharField(max_length=60)),
                        ("starts_at", models.DateTimeField(null=True)),
                        ("ends_at", models.DateTimeField(null=True)),
                        ("rehearsed_in", models.CharField(blank=True, max_length=40)),
                        ("rehearsed_on", models.DateField(null=True)),
                        ("rehearsal_went", models.CharField(blank=True, max_length=500)),
                        (
                            "answer",
                            models.CharField(
                                blank=True, choices=[("go", "Go"), ("no-go", "No-go")], max_length=6
                            ),
                        ),
                        ("answered_at", models.DateTimeField(null=True)),
                        ("answered_by_name", models.CharField(blank=True, max_length=120)),
                        ("answer_reason", models.CharField(blank=True, max_length=500)),
                        (
                            "outcome",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("done", "Done"),
                                    ("part", "Done in part"),
                                    ("back", "Rolled back"),
                                    ("called-off", "Called off"),
                                ],
                                max_length=12,
                            ),
                        ),
                        ("outcome_words", models.CharField(blank=True, max_length=500)),
                        ("done_at", models.DateTimeField(null=True)),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="CallRecord",
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
                        ("caller_name", models.CharField(max_length=120)),
                        ("person_reached", models.CharField(max_length=120)),
                        ("number", models.CharField(blank=True, max_length=40)),
                        ("words", models.CharField(blank=True, max_length=500)),
                        ("written_at", models.DateTimeField()),
                        ("written_by_name", models.CharField(max_length=120)),
                        (
                            "written_by",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="staff.colleague",
                            ),
                        ),
                    ],
                    options={
                        "ordering": ("at", "id"),
                    },
                ),
                migrations.CreateModel(
                    name="CaseEnquiry",
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
                        ("linked_at", models.DateTimeField()),
                        ("linked_by_name", models.CharField(max_length=120)),
                        ("told_at", models.DateTimeField(null=True)),
                        (
                            "enquiry",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="enquiries.enquiry",
                            ),
                        ),
                    ],
                    options={
                        "ordering": ("linked_at", "id"),
                    },
                ),
                migrations.CreateModel(
                    name="CaseEvent",
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
                            "what",
                            models.CharField(
                                choices=[
                                    ("raised", "Raised"),
                                    ("status", "Status"),
                                    ("message", "Message"),
                                    ("priority", "Priority"),
                                    ("closed", "Closed"),
                                    ("reopened", "Opened again"),
                                    ("reference", "The supplier’s reference"),
                                    ("handed-over", "Handed over to the supplier"),
                                    ("call", "Telephone call"),
                                    ("ladder", "Escalation ladder"),
                                    ("release", "Release"),
                                    ("enquiry", "Enquiry"),
                                    ("owner", "Owner"),
                                    ("warned", "Warning"),
                                    ("told", "Asker told"),
                                    ("mail-failed", "Mail did not leave"),
                                    ("upgrade", "Upgrade"),
                                    ("details", "Details"),
                                ],
                                max_length=12,
                            ),
                        ),
                        (
                            "kind",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("request", "Service request"),
                                    ("incident", "Service incident"),
                                ],
                                max_length=10,
                            ),
                        ),
                        (
                            "status",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("active", "Active"),
                                    ("waiting-for-customer", "Waiting for Customer"),
                                    ("resolved", "Resolved"),
                                    ("closed", "Closed"),
                                ],
                                max_length=24,
                            ),
                        ),
                        (
                            "direction",
                            models.CharField(
                                blank=True,
                                choices=[("in", "From the supplier"), ("out", "To the supplier")],
                                max_length=4,
                            ),
                        ),
                        (
                            "author",
                            models.CharField(
                                blank=True,
                                choices=[("person", "A person"), ("automatic", "A machine")],
                                max_length=10,
                            ),
                        ),
                        (
                            "channel",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("mail", "Mail"),
                                    ("portal", "Portal"),
                                    ("phone", "Telephone"),
                                ],
                                max_length=8,
                            ),
                        ),
                        (
                            "priority",
                            models.PositiveSmallIntegerField(
                                choices=[
                                    (1, "Priority 1"),
                                    (2, "Priority 2"),
                                    (3, "Priority 3"),
                                    (4, "Priority 4"),
                                ],
                                null=True,
                            ),
                        ),
                        ("words", models.CharField(blank=True, max_length=500)),
                        ("actor_name", models.CharField(max_length=120)),
                        ("written_at", models.DateTimeField(auto_now_add=True)),
                        (
                            "actor",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="staff.colleague",
                            ),
                        ),
                    ],
                    options={
                        "ordering": ("at", "id"),
                    },
                ),
                migrations.CreateModel(
                    name="CaseMessage",
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
                            "direction",
                            models.CharField(
                                choices=[("in", "From the supplier"), ("out", "To the supplier")],
                                max_length=4,
                            ),
                        ),
                        (
                            "author",
                            models.CharField(
                                choices=[("person", "A person"), ("automatic", "A machine")],
                                default="person",
                                max_length=10,
                            ),
                        ),
                        (
                            "channel",
                            models.CharField(
                                choices=[
                                    ("mail", "Mail"),
                                    ("portal", "Portal"),
                                    ("phone", "Telephone"),
                                ],
                                max_length=8,
                            ),
                        ),
                        ("at", models.DateTimeField()),
                        ("author_name", models.CharField(max_length=254)),
                        ("address", models.CharField(blank=True, max_length=254)),
                        ("text", models.TextField()),
                        ("quoted", models.TextField(blank=True)),
                        (
                            "file_ids",
                            django.contrib.postgres.fields.ArrayField(
                                base_field=models.BigIntegerField(),
                                blank=True,
                                default=list,
                                size=None,
                            ),
                        ),
                        ("asks", models.BooleanField(default=False)),
                        ("asks_because", models.CharField(blank=True, max_length=200)),
                        ("inbound_id", models.BigIntegerField(null=True, unique=True)),
                        ("outbound_id", models.BigIntegerField(null=True, unique=True)),
                        ("left_at", models.DateTimeField(null=True)),
                        ("failed_because", models.CharField(blank=True, max_length=300)),
                        ("taken_back_at", models.DateTimeField(null=True)),
                        ("ladder_step", models.PositiveSmallIntegerField(null=True)),
                        ("is_hand_over", models.BooleanField(db_default=False, default=False)),
                        (
                            "author_colleague",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="staff.colleague",
                            ),
                        ),
                        (
                            "handed_in_by",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="staff.colleague",
                            ),
                        ),
                    ],
                    options={
                        "ordering": ("at", "id"),
                    },
                ),
                migrations.CreateModel(
                    name="CaseNote",
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
                        ("author_name", models.CharField(max_length=120)),
                        ("text", models.TextField()),
                        (
                            "file_ids",
                            django.contrib.postgres.fields.ArrayField(
                                base_field=models.BigIntegerField(),
                                blank=True,
                                db_default=[],
                                default=list,
                                size=None,
                            ),
                        ),
                        ("inbound_id", models.BigIntegerField(null=True, unique=True)),
                        (
                            "author",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="staff.colleague",
                            ),
                        ),
                    ],
                    options={
                        "ordering": ("at", "id"),
                    },
                ),
                migrations.CreateModel(
                    name="ClockJudgement",
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
                            "clock",
                            models.CharField(
                                choices=[("response", "Response"), ("resolution", "Resolution")],
                                max_length=10,
                            ),
                        ),
                        (
                            "why",
                            models.CharField(
                                choices=[
                                    ("met", "Met"),
                                    ("priority", "The priority changed"),
                                    ("closed", "The case was closed"),
                                ],
                                max_length=8,
                            ),
                        ),
                        ("judged_at", models.DateTimeField()),
                        ("priority", models.PositiveSmallIntegerField(null=True)),
                        ("target", models.CharField(blank=True, max_length=40)),
                        ("due_at", models.DateTimeField(null=True)),
                        ("met_at", models.DateTimeField(null=True)),
                        ("is_breached", models.BooleanField()),
                        ("counted_seconds", models.PositiveIntegerField()),
                        ("readings", models.JSONField()),
                        (
                            "calendar_reading",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="calendars.calendarreading",
                            ),
                        ),
                    ],
                    options={
                        "ordering": ("case", "id"),
                    },
                ),
                migrations.CreateModel(
                    name="ClockReading",
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
                        ("calendar", models.CharField(max_length=40)),
                        ("is_automatic_a_response", models.BooleanField(default=False)),
                        ("pauses_response", models.BooleanField(default=False)),
                        ("pauses_resolution", models.BooleanField(default=True)),
                        (
                            "remeasures",
                            models.CharField(
                                choices=[
                                    ("raised", "From the moment of raising"),
                                    ("change", "From the moment of the change"),
                                ],
                                default="raised",
                                max_length=8,
                            ),
                        ),
                        (
                            "days_reading",
                            models.CharField(
                                choices=[
                                    ("next-opening", "Count from the next opening"),
                                    ("keep-time", "Keep the time of day"),
                                ],
                                default="next-opening",
                                max_length=12,
                            ),
                        ),
                        ("warn_first", models.PositiveSmallIntegerField(default=75)),
                        ("warn_last", models.PositiveSmallIntegerField(default=100)),
                        ("stale_days", models.PositiveSmallIntegerField(default=5)),
                        ("from_on", models.DateField()),
                        ("reason", models.CharField(max_length=200)),
                        ("set_at", models.DateTimeField()),
                        ("set_by_name", models.CharField(max_length=120)),
                        (
                            "set_by",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="staff.colleague",
                            ),
                        ),
                    ],
                    options={
                        "ordering": ("-from_on", "-id"),
                    },
                ),
                migrations.CreateModel(
                    name="LadderUse",
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
                        ("step", models.PositiveSmallIntegerField()),
                        ("contact_id", models.BigIntegerField(null=True)),
                        ("contact_name", models.CharField(max_length=120)),
                        ("contact_title", models.CharField(blank=True, max_length=120)),
                        ("reached", models.CharField(max_length=120)),
                        (
                            "how",
                            models.CharField(
                                choices=[
                                    ("telephone", "Telephone"),
                                    ("mail", "Mail"),
                                    ("meeting", "Meeting or call on screen"),
                                ],
                                max_length=10,
                            ),
                        ),
                        ("at", models.DateTimeField()),
                        (
                            "missed",
                            models.CharField(
                                blank=True,
                                choices=[("response", "Response"), ("resolution", "Resolution")],
                                max_length=10,
                            ),
                        ),
                        ("reason", models.CharField(blank=True, max_length=500)),
                        ("skipped", models.CharField(blank=True, max_length=20)),
                        ("skip_reason", models.CharField(blank=True, max_length=500)),
                        ("words", models.CharField(blank=True, max_length=500)),
                        ("written_at", models.DateTimeField()),
                        ("written_by_name", models.CharField(max_length=120)),
                        (
                            "written_by",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="staff.colleague",
                            ),
                        ),
                    ],
                    options={
                        "ordering": ("at", "id"),
                    },
                ),
                migrations.CreateModel(
                    name="Licence",
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
                        ("module", models.CharField(max_length=80)),
                        ("bought", models.PositiveIntegerField()),
                        ("in_use", models.PositiveIntegerField()),
                        ("warn_at", models.PositiveIntegerField(default=0)),
                        ("checked_on", models.DateField()),
                        ("source", models.CharField(max_length=200)),
                        ("is_example", models.BooleanField(default=False)),
                        ("warned_at", models.DateTimeField(null=True)),
                        ("ended_on", models.DateField(null=True)),
                    ],
                    options={
                        "ordering": ("module", "id"),
                        "constraints": [
                            models.UniqueConstraint(
                                django.db.models.functions.text.Lower("module"),
                                condition=models.Q(("ended_on", None)),
                                name="licence_one_per_module",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("source", ""), _negated=True),
                                name="licence_has_its_source",
                            ),
                        ],
                    },
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="licence",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "supplier_licenceevent" ("bought", "checked_on", "ended_on", "id", "in_use", "is_example", "module", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source", "warn_at", "warned_at") SELECT new_values."bought", new_values."checked_on", new_values."ended_on", new_values."id", new_values."in_use", new_values."is_example", new_values."module", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."source", new_values."warn_at", new_values."warned_at" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="fa9fe3c97c41c7c9f7ebebea7c83e62697ea233d",
                            level="STATEMENT",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_a2153",
                            referencing="REFERENCING NEW TABLE AS new_values ",
                            table="supplier_licence",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="licence",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "supplier_licenceevent" ("bought", "checked_on", "ended_on", "id", "in_use", "is_example", "module", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source", "warn_at", "warned_at") SELECT new_values."bought", new_values."checked_on", new_values."ended_on", new_values."id", new_values."in_use", new_values."is_example", new_values."module", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."source", new_values."warn_at", new_values."warned_at" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="4b4a3b0b2cbcdda1134f22656ef7e93dbcd40b5f",
                            level="STATEMENT",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_7476d",
                            referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                            table="supplier_licence",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="licence",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "supplier_licenceevent" ("bought", "checked_on", "ended_on", "id", "in_use", "is_example", "module", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source", "warn_at", "warned_at") SELECT old_values."bought", old_values."checked_on", old_values."ended_on", old_values."id", old_values."in_use", old_values."is_example", old_values."module", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."source", old_values."warn_at", old_values."warned_at" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                            hash="5b1eaa5c747641588d742d30b7f274277e7ff5fe",
                            level="STATEMENT",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_2b4b7",
                            referencing="REFERENCING OLD TABLE AS old_values ",
                            table="supplier_licence",
                            when="AFTER",
                        ),
                    ),
                ),
                migrations.AddField(
                    model_name="licencecount",
                    name="licence",
                    field=models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="counts",
                        to="supplier.licence",
                    ),
                ),
                migrations.AddField(
                    model_name="licenceevent",
                    name="pgh_context",
                    field=models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="pghistory.context",
                    ),
                ),
                migrations.AddField(
                    model_name="licenceevent",
                    name="pgh_obj",
                    field=models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="supplier.licence",
                    ),
                ),
                migrations.AddField(
                    model_name="portaluser",
                    name="colleague",
                    field=models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="staff.colleague",
                    ),
                ),
                migrations.AddField(
                    model_name="portaluserevent",
                    name="colleague",
                    field=models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="staff.colleague",
                    ),
                ),
                migrations.AddField(
                    model_name="portaluserevent",
                    name="pgh_context",
                    field=models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="pghistory.context",
                    ),
                ),
                migrations.AddField(
                    model_name="portaluserevent",
                    name="pgh_obj",
                    field=models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="supplier.portaluser",
                    ),
                ),
                migrations.AddField(
                    model_name="priorityanswer",
                    name="by",
                    field=models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="staff.colleague",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="release",
                    constraint=models.UniqueConstraint(
                        django.db.models.functions.text.Lower("version"), name="release_once"
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="release",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "supplier_releaseevent" ("id", "missed_told_for", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "planned_on", "released_on", "version", "withdrawn_on", "words") SELECT new_values."id", new_values."missed_told_for", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."planned_on", new_values."released_on", new_values."version", new_values."withdrawn_on", new_values."words" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="0b66a973e5a4d15fccbd483a919ee950c5db5998",
                            level="STATEMENT",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_aa3dd",
                            referencing="REFERENCING NEW TABLE AS new_values ",
                            table="supplier_release",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="release",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "supplier_releaseevent" ("id", "missed_told_for", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "planned_on", "released_on", "version", "withdrawn_on", "words") SELECT new_values."id", new_values."missed_told_for", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."planned_on", new_values."released_on", new_values."version", new_values."withdrawn_on", new_values."words" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="7809a8e2a29b67d8ff6b7370e4c983f750d0dac6",
                            level="STATEMENT",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_0df63",
                            referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                            table="supplier_release",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="release",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "supplier_releaseevent" ("id", "missed_told_for", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "planned_on", "released_on", "version", "withdrawn_on", "words") SELECT old_values."id", old_values."missed_told_for", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."planned_on", old_values."released_on", old_values."version", old_values."withdrawn_on", old_values."words" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                            hash="eb9058082fbaa3158d3bd0c47108bc95b7337856",
                            level="STATEMENT",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_b74b8",
                            referencing="REFERENCING OLD TABLE AS old_values ",
                            table="supplier_release",
                            when="AFTER",
                        ),
                    ),
                ),
                migrations.AddField(
                    model_name="releasecheck",
                    name="release",
                    field=models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="checks",
                        to="supplier.release",
                    ),
                ),
                migrations.AddField(
                    model_name="releasecheckevent",
                    name="pgh_context",
                    field=models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="pghistory.context",
                    ),
                ),
                migrations.AddField(
                    model_name="releasecheckevent",
                    name="pgh_obj",
                    field=models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="supplier.releasecheck",
                    ),
                ),
                migrations.AddField(
                    model_name="releasecheckevent",
                    name="release",
                    field=models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="supplier.release",
                    ),
                ),
                migrations.AddField(
                    model_name="releasedate",
                    name="release",
                    field=models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="dates",
                        to="supplier.release",
                    ),
                ),
                migrations.AddField(
                    model_name="releaseevent",
                    name="pgh_context",
                    field=models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="pghistory.context",
                    ),
                ),
                migrations.AddField(
                    model_name="releaseevent",
                    name="pgh_obj",
                    field=models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="supplier.release",
                    ),
                ),
                migrations.AddField(
                    model_name="seatcaseevent",
                    name="pgh_context",
                    field=models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="pghistory.context",
                    ),
                ),
                migrations.AddField(
                    model_name="seatcaseevent",
                    name="pgh_obj",
                    field=models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="supplier.seatcase",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="supplier",
                    constraint=models.CheckConstraint(
                        condition=models.Q(("id", 1)), name="supplier_is_one"
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="supplier",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "supplier_supplierevent" ("hand_over_subject", "hand_over_text", "helphub_address", "id", "main_product", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "portal_address", "reference_pattern", "takes_cases_by_mail") SELECT new_values."hand_over_subject", new_values."hand_over_text", new_values."helphub_address", new_values."id", new_values."main_product", new_values."name", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."portal_address", new_values."reference_pattern", new_values."takes_cases_by_mail" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="f35e299f1b8a656d0fe3d15a6fb3f81a31a5394b",
                            level="STATEMENT",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_4a46e",
                            referencing="REFERENCING NEW TABLE AS new_values ",
                            table="supplier_supplier",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="supplier",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "supplier_supplierevent" ("hand_over_subject", "hand_over_text", "helphub_address", "id", "main_product", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "portal_address", "reference_pattern", "takes_cases_by_mail") SELECT new_values."hand_over_subject", new_values."hand_over_text", new_values."helphub_address", new_values."id", new_values."main_product", new_values."name", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."portal_address", new_values."reference_pattern", new_values."takes_cases_by_mail" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="ea76ba6d8f318daa921453132f291b0953a68f5c",
                            level="STATEMENT",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_68c4d",
                            referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                            table="supplier_supplier",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="supplier",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "supplier_supplierevent" ("hand_over_subject", "hand_over_text", "helphub_address", "id", "main_product", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "portal_address", "reference_pattern", "takes_cases_by_mail") SELECT old_values."hand_over_subject", old_values."hand_over_text", old_values."helphub_address", old_values."id", old_values."main_product", old_values."name", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."portal_address", old_values."reference_pattern", old_values."takes_cases_by_mail" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                            hash="ec413ca0ad6d728f6bc4e455c9814448c1f152c0",
                            level="STATEMENT",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_307be",
                            referencing="REFERENCING OLD TABLE AS old_values ",
                            table="supplier_supplier",
                            when="AFTER",
                        ),
                    ),
                ),
                migrations.AddConstraint(
                    model_name="supplieraddress",
                    constraint=models.UniqueConstraint(
                        django.db.models.functions.text.Lower("address"),
                        name="supplier_address_once",
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="supplieraddress",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "supplier_supplieraddressevent" ("address", "id", "order", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "words") SELECT new_values."address", new_values."id", new_values."order", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."words" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="3340aaaaaff2d32844763a38674fe1de2dde2400",
                            level="STATEMENT",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_29d9c",
                            referencing="REFERENCING NEW TABLE AS new_values ",
                            table="supplier_supplieraddress",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="supplieraddress",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "supplier_supplieraddressevent" ("address", "id", "order", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "words") SELECT new_values."address", new_values."id", new_values."order", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."words" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="a98b5bb76400e983e40ae8aadd617e0d1ee60799",
                            level="STATEMENT",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_3bb7a",
                            referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                            table="supplier_supplieraddress",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="supplieraddress",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "supplier_supplieraddressevent" ("address", "id", "order", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "words") SELECT old_values."address", old_values."id", old_values."order", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."words" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                            hash="11a65c9ec0e04adf39e2e99cc4563597afbb1f41",
                            level="STATEMENT",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_d5fb2",
                            referencing="REFERENCING OLD TABLE AS old_values ",
                            table="supplier_supplieraddress",
                            when="AFTER",
                        ),
                    ),
                ),
                migrations.AddField(
                    model_name="supplieraddressevent",
                    name="pgh_context",
                    field=models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="pghistory.context",
                    ),
                ),
                migrations.AddField(
                    model_name="supplieraddressevent",
                    name="pgh_obj",
                    field=models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="supplier.supplieraddress",
                    ),
                ),
                migrations.AddField(
                    model_name="suppliercase",
                    name="environment",
                    field=models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to="model.environment",
                    ),
                ),
                migrations.AddField(
                    model_name="suppliercase",
                    name="level_owner",
                    field=models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="staff.team",
                    ),
                ),
                migrations.AddField(
                    model_name="suppliercase",
                    name="owner",
                    field=models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="staff.colleague",
                    ),
                ),
                migrations.AddField(
                    model_name="suppliercase",
                    name="portal_user",
                    field=models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="supplier.portaluser",
                    ),
                ),
                migrations.AddField(
                    model_name="suppliercase",
                    name="raised_by",
                    field=models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="staff.colleague",
                    ),
                ),
                migrations.AddField(
                    model_name="suppliercase",
                    name="release",
                    field=models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="cases",
                        to="supplier.release",
                    ),
                ),
                migrations.AddField(
                    model_name="seatcaseevent",
                    name="case",
                    field=models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="supplier.suppliercase",
                    ),
                ),
                migrations.AddField(
                    model_name="seatcase",
                    name="case",
                    field=models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="seats",
                        to="supplier.suppliercase",
                    ),
                ),
                migrations.AddField(
                    model_name="releasecheckevent",
                    name="case",
                    field=models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="supplier.suppliercase",
                    ),
                ),
                migrations.AddField(
                    model_name="releasecheck",
                    name="case",
                    field=models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="supplier.suppliercase",
                    ),
                ),
                migrations.AddField(
                    model_name="priorityanswer",
                    name="case",
                    field=models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="priority_answers",
                        to="supplier.suppliercase",
                    ),
                ),
                migrations.AddField(
                    model_name="ladderuse",
                    name="case",
                    field=models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="ladder",
                        to="supplier.suppliercase",
                    ),
                ),
                migrations.AddField(
                    model_name="clockwarning",
                    name="case",
                    field=models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="supplier.suppliercase",
                    ),
                ),
                migrations.AddField(
                    model_name="clockjudgement",
                    name="case",
                    field=models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="judgements",
                        to="supplier.suppliercase",
                    ),
                ),
                migrations.AddField(
                    model_name="casenote",
                    name="case",
                    field=models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="notes",
                        to="supplier.suppliercase",
                    ),
                ),
                migrations.AddField(
                    model_name="casemessage",
                    name="case",
                    field=models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="messages",
                        to="supplier.suppliercase",
                    ),
                ),
                migrations.AddField(
                    model_name="caseevent",
                    name="case",
                    field=models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="log",
                        to="supplier.suppliercase",
                    ),
                ),
                migrations.AddField(
                    model_name="caseenquiry",
                    name="case",
                    field=models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="enquiries",
                        to="supplier.suppliercase",
                    ),
                ),
                migrations.AddField(
                    model_name="callrecord",
                    name="case",
                    field=models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="calls",
                        to="supplier.suppliercase",
                    ),
                ),
                migrations.AddField(
                    model_name="suppliercaseevent",
                    name="environment",
                    field=models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="model.environment",
                    ),
                ),
                migrations.AddField(
                    model_name="suppliercaseevent",
                    name="level_owner",
                    field=models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="staff.team",
                    ),
                ),
                migrations.AddField(
                    model_name="suppliercaseevent",
                    name="owner",
                    field=models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="staff.colleague",
                    ),
                ),
                migrations.AddField(
                    model_name="suppliercaseevent",
                    name="pgh_context",
                    field=models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="pghistory.context",
                    ),
                ),
                migrations.AddField(
                    model_name="suppliercaseevent",
                    name="pgh_obj",
                    field=models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="supplier.suppliercase",
                    ),
                ),
                migrations.AddField(
                    model_name="suppliercaseevent",
                    name="portal_user",
                    field=models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="supplier.portaluser",
                    ),
                ),
                migrations.AddField(
                    model_name="suppliercaseevent",
                    name="raised_by",
                    field=models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="staff.colleague",
                    ),
                ),
                migrations.AddField(
                    model_name="suppliercaseevent",
                    name="release",
                    field=models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="supplier.release",
                    ),
                ),
                migrations.AddField(
                    model_name="supplierevent",
                    name="pgh_context",
                    field=models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="pghistory.context",
                    ),
                ),
                migrations.AddField(
                    model_name="supplierevent",
                    name="pgh_obj",
                    field=models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="supplier.supplier",
                    ),
                ),
                migrations.AddField(
                    model_name="supplierperson",
                    name="account",
                    field=models.OneToOneField(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                migrations.AddField(
                    model_name="seatcaseevent",
                    name="person",
                    field=models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="supplier.supplierperson",
                    ),
                ),
                migrations.AddField(
                    model_name="seatcase",
                    name="person",
                    field=models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="cases",
                        to="supplier.supplierperson",
                    ),
                ),
                migrations.AddField(
                    model_name="supplierpersonevent",
                    name="account",
                    field=models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                migrations.AddField(
                    model_name="supplierpersonevent",
                    name="pgh_context",
                    field=models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="pghistory.context",
                    ),
                ),
                migrations.AddField(
                    model_name="supplierpersonevent",
                    name="pgh_obj",
                    field=models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="supplier.supplierperson",
                    ),
                ),
                migrations.AddField(
                    model_name="supplierpost",
                    name="case",
                    field=models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="supplier.suppliercase",
                    ),
                ),
                migrations.AddField(
                    model_name="supplierpost",
                    name="decided_by",
                    field=models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="staff.colleague",
                    ),
                ),
                migrations.AddField(
                    model_name="supplierpost",
                    name="message",
                    field=models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="supplier.casemessage",
                    ),
                ),
                migrations.AddField(
                    model_name="suppliertarget",
                    name="set_by",
                    field=models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="staff.colleague",
                    ),
                ),
                migrations.AddField(
                    model_name="upgrade",
                    name="case",
                    field=models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="upgrade",
                        to="supplier.suppliercase",
                    ),
                ),
                migrations.AddField(
                    model_name="upgrade",
                    name="release",
                    field=models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="upgrades",
                        to="supplier.release",
                    ),
                ),
                migrations.AddField(
                    model_name="upgradeevent",
                    name="case",
                    field=models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="supplier.suppliercase",
                    ),
                ),
                migrations.AddField(
                    model_name="upgradeevent",
                    name="pgh_context",
                    field=models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="pghistory.context",
                    ),
                ),
                migrations.AddField(
                    model_name="upgradeevent",
                    name="pgh_obj",
                    field=models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="supplier.upgrade",
                    ),
                ),
                migrations.AddField(
                    model_name="upgradeevent",
                    name="release",
                    field=models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="supplier.release",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="clockreading",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            ("warn_first__range", (1, 99)),
                            ("warn_last__range", (50, 200)),
                            ("warn_first__lt", models.F("warn_last")),
                        ),
                        name="clock_reading_warns_in_order",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="clockreading",
                    constraint=models.CheckConstraint(
                        condition=models.Q(("stale_days__gte", 1)),
                        name="clock_reading_stale_after_a_day",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="clockreading",
                    constraint=models.CheckConstraint(
                        condition=models.Q(("reason", ""), _negated=True),
                        name="clock_reading_has_reason",
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="clockreading",
                    trigger=pgtrigger.compiler.Trigger(
                        name="append_only",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                            hash="89c60ca4cc401484796c0291cd85443d1693a56c",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_append_only_4e094",
                            table="supplier_clockreading",
                            when="BEFORE",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="licencecount",
                    trigger=pgtrigger.compiler.Trigger(
                        name="append_only",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                            hash="aac33b1c9beb89831b54b2f97ccca0443caf5c8c",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_append_only_89503",
                            table="supplier_licencecount",
                            when="BEFORE",
                        ),
                    ),
                ),
                migrations.AddConstraint(
                    model_name="portaluser",
                    constraint=models.UniqueConstraint(
                        django.db.models.functions.text.Lower("portal_name"),
                        condition=models.Q(("until_on", None)),
                        name="portal_user_one_per_name",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="portaluser",
                    constraint=models.UniqueConstraint(
                        condition=models.Q(("until_on", None)),
                        fields=("colleague",),
                        name="portal_user_once_at_a_time",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="portaluser",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            ("until_on", None),
                            ("until_on__gte", models.F("from_on")),
                            _connector="OR",
                        ),
                        name="portal_user_ends_after_it_begins",
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="portaluser",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "supplier_portaluserevent" ("address", "colleague_id", "from_on", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "portal_name", "until_on", "words") SELECT new_values."address", new_values."colleague_id", new_values."from_on", new_values."id", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."portal_name", new_values."until_on", new_values."words" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="9ec2539531e7051f429c9769722d975540ed77d6",
                            level="STATEMENT",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_7c597",
                            referencing="REFERENCING NEW TABLE AS new_values ",
                            table="supplier_portaluser",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="portaluser",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "supplier_portaluserevent" ("address", "colleague_id", "from_on", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "portal_name", "until_on", "words") SELECT new_values."address", new_values."colleague_id", new_values."from_on", new_values."id", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."portal_name", new_values."until_on", new_values."words" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="11bd71693f356a4f26a4a9adfc88e369fca4270d",
                            level="STATEMENT",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_15cb9",
                            referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                            table="supplier_portaluser",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="portaluser",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "supplier_portaluserevent" ("address", "colleague_id", "from_on", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "portal_name", "until_on", "words") SELECT old_values."address", old_values."colleague_id", old_values."from_on", old_values."id", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."portal_name", old_values."until_on", old_values."words" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                            hash="b61eca921926065a5bf9c86bb4656e76d37b93cc",
                            level="STATEMENT",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_3f427",
                            referencing="REFERENCING OLD TABLE AS old_values ",
                            table="supplier_portaluser",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="releasedate",
                    trigger=pgtrigger.compiler.Trigger(
                        name="append_only",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                            hash="b2a71086384be03054362b4c5d1a70c821bd7223",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_append_only_030b3",
                            table="supplier_releasedate",
                            when="BEFORE",
                        ),
                    ),
                ),
                migrations.AddIndex(
                    model_name="suppliercase",
                    index=models.Index(
                        models.F("status"),
                        models.F("raised_at"),
                        models.F("id"),
                        condition=models.Q(("status", "closed"), _negated=True),
                        name="case_open",
                    ),
                ),
                migrations.AddIndex(
                    model_name="suppliercase",
                    index=models.Index(
                        models.OrderBy(models.F("closed_at"), descending=True),
                        models.OrderBy(models.F("id"), descending=True),
                        name="case_closed",
                    ),
                ),
                migrations.AddIndex(
                    model_name="suppliercase",
                    index=models.Index(
                        django.db.models.functions.text.Lower("supplier_reference"),
                        name="case_by_their_reference",
                    ),
                ),
                migrations.AddIndex(
                    model_name="suppliercase",
                    index=models.Index(
                        models.Case(
                            models.When(priority=1, then=models.Value(0)),
                            default=models.Value(1),
                            output_field=models.IntegerField(),
                        ),
                        models.Case(
                            models.When(status="waiting-for-customer", then=models.Value(1)),
                            models.When(status="active", then=models.Value(2)),
                            models.When(status="resolved", then=models.Value(3)),
                            default=models.Value(4),
                            output_field=models.IntegerField(),
                        ),
                        models.F("raised_at"),
                        models.F("id"),
                        condition=models.Q(("status", "closed"), _negated=True),
                        name="case_standing",
                    ),
                ),
                migrations.AddIndex(
                    model_name="suppliercase",
                    index=models.Index(models.F("raised_at"), models.F("id"), name="case_by_age"),
                ),
                migrations.AddIndex(
                    model_name="suppliercase",
                    index=models.Index(
                        django.db.models.functions.comparison.Coalesce(
                            "latest_supplier_word_at", "raised_at"
                        ),
                        models.F("raised_at"),
                        models.F("id"),
                        name="case_by_silence",
                    ),
                ),
                migrations.AddIndex(
                    model_name="suppliercase",
                    index=models.Index(
                        django.db.models.functions.comparison.Coalesce("priority", models.Value(9)),
                        models.F("raised_at"),
                        models.F("id"),
                        name="case_by_priority",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="suppliercase",
                    constraint=models.UniqueConstraint(
                        django.db.models.functions.text.Lower("supplier_reference"),
                        condition=models.Q(("supplier_reference", ""), _negated=True),
                        name="case_one_per_their_reference",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="suppliercase",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                ("kind", "request"),
                                (
                                    "topic__in",
                                    ("documentation", "release-password", "free-licence"),
                                ),
                            ),
                            models.Q(
                                ("kind", "incident"),
                                models.Q(
                                    (
                                        "topic__in",
                                        ("documentation", "release-password", "free-licence"),
                                    ),
                                    _negated=True,
                                ),
                            ),
                            _connector="OR",
                        ),
                        name="case_kind_and_topic_agree",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="suppliercase",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("kind", "request"), ("priority", None)),
                            models.Q(("kind", "incident"), ("priority__range", (1, 4))),
                            _connector="OR",
                        ),
                        name="case_priority_is_of_incidents",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="suppliercase",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            ("status__in", ["active", "waiting-for-customer", "resolved", "closed"])
                        ),
                        name="case_status_is_known",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="suppliercase",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("closed_at__isnull", False), ("status", "closed")),
                            models.Q(
                                models.Q(("status", "closed"), _negated=True), ("closed_at", None)
                            ),
                            _connector="OR",
                        ),
                        name="case_closed_has_its_instant",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="suppliercase",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("status", "resolved"), _negated=True),
                            ("resolved_at__isnull", False),
                            _connector="OR",
                        ),
                        name="case_resolved_has_its_instant",
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="suppliercase",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "supplier_suppliercaseevent" ("closed_at", "description", "environment_id", "environment_name", "file_ids", "handed_over_at", "here_because", "here_since_at", "here_words", "id", "is_live", "kind", "latest_supplier_word_at", "latest_word_at", "level_owner_id", "outcome", "owner_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "portal_user_id", "priority", "product", "raised_at", "raised_by_id", "raised_by_name", "release_id", "resolved_at", "status", "subject", "supplier_reference", "topic") SELECT new_values."closed_at", new_values."description", new_values."environment_id", new_values."environment_name", new_values."file_ids", new_values."handed_over_at", new_values."here_because", new_values."here_since_at", new_values."here_words", new_values."id", new_values."is_live", new_values."kind", new_values."latest_supplier_word_at", new_values."latest_word_at", new_values."level_owner_id", new_values."outcome", new_values."owner_id", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."portal_user_id", new_values."priority", new_values."product", new_values."raised_at", new_values."raised_by_id", new_values."raised_by_name", new_values."release_id", new_values."resolved_at", new_values."status", new_values."subject", new_values."supplier_reference", new_values."topic" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="efbfbc21bbffcc12817bbd5007f4ba7832292569",
                            level="STATEMENT",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_d8111",
                            referencing="REFERENCING NEW TABLE AS new_values ",
                            table="supplier_suppliercase",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="suppliercase",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "supplier_suppliercaseevent" ("closed_at", "description", "environment_id", "environment_name", "file_ids", "handed_over_at", "here_because", "here_since_at", "here_words", "id", "is_live", "kind", "latest_supplier_word_at", "latest_word_at", "level_owner_id", "outcome", "owner_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "portal_user_id", "priority", "product", "raised_at", "raised_by_id", "raised_by_name", "release_id", "resolved_at", "status", "subject", "supplier_reference", "topic") SELECT new_values."closed_at", new_values."description", new_values."environment_id", new_values."environment_name", new_values."file_ids", new_values."handed_over_at", new_values."here_because", new_values."here_since_at", new_values."here_words", new_values."id", new_values."is_live", new_values."kind", new_values."latest_supplier_word_at", new_values."latest_word_at", new_values."level_owner_id", new_values."outcome", new_values."owner_id", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."portal_user_id", new_values."priority", new_values."product", new_values."raised_at", new_values."raised_by_id", new_values."raised_by_name", new_values."release_id", new_values."resolved_at", new_values."status", new_values."subject", new_values."supplier_reference", new_values."topic" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="82143893b1a4cc57c4acf309bd62de351ffed59d",
                            level="STATEMENT",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_0741e",
                            referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                            table="supplier_suppliercase",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="suppliercase",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "supplier_suppliercaseevent" ("closed_at", "description", "environment_id", "environment_name", "file_ids", "handed_over_at", "here_because", "here_since_at", "here_words", "id", "is_live", "kind", "latest_supplier_word_at", "latest_word_at", "level_owner_id", "outcome", "owner_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "portal_user_id", "priority", "product", "raised_at", "raised_by_id", "raised_by_name", "release_id", "resolved_at", "status", "subject", "supplier_reference", "topic") SELECT old_values."closed_at", old_values."description", old_values."environment_id", old_values."environment_name", old_values."file_ids", old_values."handed_over_at", old_values."here_because", old_values."here_since_at", old_values."here_words", old_values."id", old_values."is_live", old_values."kind", old_values."latest_supplier_word_at", old_values."latest_word_at", old_values."level_owner_id", old_values."outcome", old_values."owner_id", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."portal_user_id", old_values."priority", old_values."product", old_values."raised_at", old_values."raised_by_id", old_values."raised_by_name", old_values."release_id", old_values."resolved_at", old_values."status", old_values."subject", old_values."supplier_reference", old_values."topic" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                            hash="331950669a3be473dc1f3e0982e4b6df1c2e2f85",
                            level="STATEMENT",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_3c6d2",
                            referencing="REFERENCING OLD TABLE AS old_values ",
                            table="supplier_suppliercase",
                            when="AFTER",
                        ),
                    ),
                ),
                migrations.AddConstraint(
                    model_name="releasecheck",
                    constraint=models.UniqueConstraint(
                        fields=("release", "case"), name="release_check_once"
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="releasecheck",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "supplier_releasecheckevent" ("at", "by_name", "case_id", "did_close", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "release_id", "words") SELECT new_values."at", new_values."by_name", new_values."case_id", new_values."did_close", new_values."id", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."release_id", new_values."words" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="955edc85658e837486b65ae11e32e4f3c487a6e7",
                            level="STATEMENT",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_ef426",
                            referencing="REFERENCING NEW TABLE AS new_values ",
                            table="supplier_releasecheck",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="releasecheck",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "supplier_releasecheckevent" ("at", "by_name", "case_id", "did_close", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "release_id", "words") SELECT new_values."at", new_values."by_name", new_values."case_id", new_values."did_close", new_values."id", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."release_id", new_values."words" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="dc8ce5a0e9d7c0bbeb2895214e447c5f103b4035",
                            level="STATEMENT",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_05c92",
                            referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                            table="supplier_releasecheck",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="releasecheck",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "supplier_releasecheckevent" ("at", "by_name", "case_id", "did_close", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "release_id", "words") SELECT old_values."at", old_values."by_name", old_values."case_id", old_values."did_close", old_values."id", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."release_id", old_values."words" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                            hash="5688e7b3b97a7dcdf40a924487f71e4aed97be40",
                            level="STATEMENT",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_907e9",
                            referencing="REFERENCING OLD TABLE AS old_values ",
                            table="supplier_releasecheck",
                            when="AFTER",
                        ),
                    ),
                ),
                migrations.AddConstraint(
                    model_name="priorityanswer",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("override_reason", ""), ("priority", models.F("by_table"))),
                            models.Q(
                                models.Q(("priority", models.F("by_table")), _negated=True),
                                models.Q(("override_reason", ""), _negated=True),
                                models.Q(("by_name", ""), _negated=True),
                            ),
                            _connector="OR",
                        ),
                        name="priority_override_has_its_reason",
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="priorityanswer",
                    trigger=pgtrigger.compiler.Trigger(
                        name="append_only",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                            hash="8623fca49ef996354b91e281795abd3acadea724",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_append_only_c5d78",
                            table="supplier_priorityanswer",
                            when="BEFORE",
                        ),
                    ),
                ),
                migrations.AddConstraint(
                    model_name="ladderuse",
                    constraint=models.CheckConstraint(
                        condition=models.Q(("step__range", (1, 4))), name="ladder_step_is_1_to_4"
                    ),
                ),
                migrations.AddConstraint(
                    model_name="ladderuse",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("missed", ""), _negated=True),
                            models.Q(("reason", ""), _negated=True),
                            _connector="OR",
                        ),
                        name="ladder_has_target_or_reason",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="ladderuse",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            ("skipped", ""),
                            models.Q(("skip_reason", ""), _negated=True),
                            _connector="OR",
                        ),
                        name="ladder_skip_has_its_reason",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="ladderuse",
                    constraint=models.CheckConstraint(
                        condition=models.Q(("reached", ""), _negated=True),
                        name="ladder_says_who_was_reached",
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="ladderuse",
                    trigger=pgtrigger.compiler.Trigger(
                        name="append_only",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                            hash="256d10246696bfc7ac20e4fbb3eef65ec3b07924",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_append_only_899a4",
                            table="supplier_ladderuse",
                            when="BEFORE",
                        ),
                    ),
                ),
                migrations.AddConstraint(
                    model_name="clockwarning",
                    constraint=models.UniqueConstraint(
                        fields=("case", "clock", "priority", "percent"),
                        name="supplier_warning_once_each",
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="clockjudgement",
                    trigger=pgtrigger.compiler.Trigger(
                        name="append_only",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                            hash="e0d9336e2d6169057e2f080bb27252128c5d6b15",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_append_only_9b8f8",
                            table="supplier_clockjudgement",
                            when="BEFORE",
                        ),
                    ),
                ),
                migrations.AddIndex(
                    model_name="casenote",
                    index=models.Index(models.F("case"), models.F("at"), name="case_note_by_case"),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="casenote",
                    trigger=pgtrigger.compiler.Trigger(
                        name="append_only",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                            hash="735e6c21ba389a6edd282be12f5f9a937fb5d88b",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_append_only_0c0ec",
                            table="supplier_casenote",
                            when="BEFORE",
                        ),
                    ),
                ),
                migrations.AddIndex(
                    model_name="casemessage",
                    index=models.Index(
                        models.F("case"),
                        models.F("at"),
                        models.F("id"),
                        name="case_message_by_case",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="casemessage",
                    constraint=models.CheckConstraint(
                        condition=models.Q(("asks", False), ("direction", "in"), _connector="OR"),
                        name="case_message_asks_comes_in",
                    ),
                ),
                migrations.AddIndex(
                    model_name="caseevent",
                    index=models.Index(
                        models.F("case"), models.F("at"), models.F("id"), name="case_event_by_case"
                    ),
                ),
                migrations.AddConstraint(
                    model_name="caseevent",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("what", "status"), _negated=True),
                            models.Q(("status", ""), _negated=True),
                            _connector="OR",
                        ),
                        name="case_event_status_is_named",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="caseevent",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("what", "message"), _negated=True),
                            models.Q(
                                models.Q(("direction", ""), _negated=True),
                                models.Q(("author", ""), _negated=True),
                                models.Q(("channel", ""), _negated=True),
                            ),
                            _connector="OR",
                        ),
                        name="case_event_message_is_whole",
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="caseevent",
                    trigger=pgtrigger.compiler.Trigger(
                        name="append_only",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                            hash="9106e5a124254be9da18ecaf9e3280cc3c3ebda1",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_append_only_e5614",
                            table="supplier_caseevent",
                            when="BEFORE",
                        ),
                    ),
                ),
                migrations.AddConstraint(
                    model_name="caseenquiry",
                    constraint=models.UniqueConstraint(
                        fields=("case", "enquiry"), name="case_enquiry_once"
                    ),
                ),
                migrations.AddConstraint(
                    model_name="callrecord",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("caller_name", ""), _negated=True),
                            models.Q(("person_reached", ""), _negated=True),
                        ),
                        name="call_has_caller_and_reached",
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="callrecord",
                    trigger=pgtrigger.compiler.Trigger(
                        name="append_only",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                            hash="cb2b07e918781aba40bc50db83c5072f3d4288ea",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_append_only_6383f",
                            table="supplier_callrecord",
                            when="BEFORE",
                        ),
                    ),
                ),
                migrations.AddConstraint(
                    model_name="supplierperson",
                    constraint=models.UniqueConstraint(
                        django.db.models.functions.text.Lower("address"),
                        condition=models.Q(("ended_at", None)),
                        name="supplier_person_once",
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="supplierperson",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "supplier_supplierpersonevent" ("account_id", "address", "ended_at", "id", "invited_at", "invited_by_name", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") SELECT new_values."account_id", new_values."address", new_values."ended_at", new_values."id", new_values."invited_at", new_values."invited_by_name", new_values."name", _pgh_attached_context.value, NOW(), \'insert\', new_values."id" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="8a70d705c2136738f8f5b61476fa38e3e4c143c2",
                            level="STATEMENT",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_01b89",
                            referencing="REFERENCING NEW TABLE AS new_values ",
                            table="supplier_supplierperson",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="supplierperson",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "supplier_supplierpersonevent" ("account_id", "address", "ended_at", "id", "invited_at", "invited_by_name", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") SELECT new_values."account_id", new_values."address", new_values."ended_at", new_values."id", new_values."invited_at", new_values."invited_by_name", new_values."name", _pgh_attached_context.value, NOW(), \'update\', new_values."id" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="4929eb68f6d40454591257695d35e19214d7ac18",
                            level="STATEMENT",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_57200",
                            referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                            table="supplier_supplierperson",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="supplierperson",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "supplier_supplierpersonevent" ("account_id", "address", "ended_at", "id", "invited_at", "invited_by_name", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") SELECT old_values."account_id", old_values."address", old_values."ended_at", old_values."id", old_values."invited_at", old_values."invited_by_name", old_values."name", _pgh_attached_context.value, NOW(), \'delete\', old_values."id" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                            hash="7298deb0a91f17dde1c4baa6e6384d76478c7cb8",
                            level="STATEMENT",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_58240",
                            referencing="REFERENCING OLD TABLE AS old_values ",
                            table="supplier_supplierperson",
                            when="AFTER",
                        ),
                    ),
                ),
                migrations.AddConstraint(
                    model_name="seatcase",
                    constraint=models.UniqueConstraint(
                        condition=models.Q(("ended_at", None)),
                        fields=("person", "case"),
                        name="seat_case_once",
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="seatcase",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "supplier_seatcaseevent" ("case_id", "ended_at", "given_at", "given_by_name", "id", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") SELECT new_values."case_id", new_values."ended_at", new_values."given_at", new_values."given_by_name", new_values."id", new_values."person_id", _pgh_attached_context.value, NOW(), \'insert\', new_values."id" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="8b75e5037a2c25aeca4d251a7be8c037cc61c383",
                            level="STATEMENT",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_629d3",
                            referencing="REFERENCING NEW TABLE AS new_values ",
                            table="supplier_seatcase",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="seatcase",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "supplier_seatcaseevent" ("case_id", "ended_at", "given_at", "given_by_name", "id", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") SELECT new_values."case_id", new_values."ended_at", new_values."given_at", new_values."given_by_name", new_values."id", new_values."person_id", _pgh_attached_context.value, NOW(), \'update\', new_values."id" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="122fd8560655a6945650b2dcb59ac23cdeeafb20",
                            level="STATEMENT",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_c4cdf",
                            referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                            table="supplier_seatcase",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="seatcase",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "supplier_seatcaseevent" ("case_id", "ended_at", "given_at", "given_by_name", "id", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") SELECT old_values."case_id", old_values."ended_at", old_values."given_at", old_values."given_by_name", old_values."id", old_values."person_id", _pgh_attached_context.value, NOW(), \'delete\', old_values."id" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                            hash="7356ff49418f56c0b24a8a6a0f80bc9d887d7f24",
                            level="STATEMENT",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_8230a",
                            referencing="REFERENCING OLD TABLE AS old_values ",
                            table="supplier_seatcase",
                            when="AFTER",
                        ),
                    ),
                ),
                migrations.AddIndex(
                    model_name="supplierpost",
                    index=models.Index(
                        models.F("at"),
                        models.F("id"),
                        condition=models.Q(("fate", "")),
                        name="post_waiting",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="supplierpost",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("decided_at", None), ("fate", "")),
                            models.Q(
                                models.Q(("fate", ""), _negated=True), ("decided_at__isnull", False)
                            ),
                            _connector="OR",
                        ),
                        name="post_decided_has_its_instant",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="suppliertarget",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("kind", "incident"), ("priority__range", (1, 4))),
                            models.Q(("kind", "request"), ("priority", 0)),
                            _connector="OR",
                        ),
                        name="supplier_target_is_of_a_priority",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="suppliertarget",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            ("target", ""),
                            models.Q(("clock", "resolution"), ("target", "future release")),
                            ("target__regex", "^[0-9]+ business (hour|minute|second|day)s?$"),
                            _connector="OR",
                        ),
                        name="supplier_target_reads",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="suppliertarget",
                    constraint=models.CheckConstraint(
                        condition=models.Q(("reason", ""), _negated=True),
                        name="supplier_target_has_reason",
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="suppliertarget",
                    trigger=pgtrigger.compiler.Trigger(
                        name="append_only",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                            hash="475ca1b42e7d5af93309dc951bbb410bde40d87f",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_append_only_59f17",
                            table="supplier_suppliertarget",
                            when="BEFORE",
                        ),
                    ),
                ),
                migrations.AddConstraint(
                    model_name="upgrade",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            ("starts_at", None),
                            ("ends_at", None),
                            ("ends_at__gt", models.F("starts_at")),
                            _connector="OR",
                        ),
                        name="upgrade_window_in_order",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="upgrade",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            ("answer", ""),
                            models.Q(
                                models.Q(("answered_by_name", ""), _negated=True),
                                ("answered_at__isnull", False),
                            ),
                            _connector="OR",
                        ),
                        name="upgrade_answer_names_who",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="upgrade",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("answer", "go"), _negated=True),
                            ("rehearsed_on__isnull", False),
                            models.Q(("answer_reason", ""), _negated=True),
                            _connector="OR",
                        ),
                        name="upgrade_go_is_rehearsed_or_reasoned",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="upgrade",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("done_at", None), ("outcome", "")),
                            models.Q(
                                models.Q(("outcome", ""), _negated=True), ("done_at__isnull", False)
                            ),
                            _connector="OR",
                        ),
                        name="upgrade_outcome_has_its_instant",
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="upgrade",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "supplier_upgradeevent" ("answer", "answer_reason", "answered_at", "answered_by_name", "case_id", "done_at", "ends_at", "id", "outcome", "outcome_words", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "rehearsal_went", "rehearsed_in", "rehearsed_on", "release_id", "starts_at", "version") SELECT new_values."answer", new_values."answer_reason", new_values."answered_at", new_values."answered_by_name", new_values."case_id", new_values."done_at", new_values."ends_at", new_values."id", new_values."outcome", new_values."outcome_words", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."rehearsal_went", new_values."rehearsed_in", new_values."rehearsed_on", new_values."release_id", new_values."starts_at", new_values."version" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="a497f58ac3d8ed580260e6984c3ec3ff715c1a84",
                            level="STATEMENT",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_ddf60",
                            referencing="REFERENCING NEW TABLE AS new_values ",
                            table="supplier_upgrade",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="upgrade",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "supplier_upgradeevent" ("answer", "answer_reason", "answered_at", "answered_by_name", "case_id", "done_at", "ends_at", "id", "outcome", "outcome_words", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "rehearsal_went", "rehearsed_in", "rehearsed_on", "release_id", "starts_at", "version") SELECT new_values."answer", new_values."answer_reason", new_values."answered_at", new_values."answered_by_name", new_values."case_id", new_values."done_at", new_values."ends_at", new_values."id", new_values."outcome", new_values."outcome_words", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."rehearsal_went", new_values."rehearsed_in", new_values."rehearsed_on", new_values."release_id", new_values."starts_at", new_values."version" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="3b467cdfd0d9fb6ae80ef98db38cab926b411f10",
                            level="STATEMENT",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_fa663",
                            referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                            table="supplier_upgrade",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="upgrade",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "supplier_upgradeevent" ("answer", "answer_reason", "answered_at", "answered_by_name", "case_id", "done_at", "ends_at", "id", "outcome", "outcome_words", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "rehearsal_went", "rehearsed_in", "rehearsed_on", "release_id", "starts_at", "version") SELECT old_values."answer", old_values."answer_reason", old_values."answered_at", old_values."answered_by_name", old_values."case_id", old_values."done_at", old_values."ends_at", old_values."id", old_values."outcome", old_values."outcome_words", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."rehearsal_went", old_values."rehearsed_in", old_values."rehearsed_on", old_values."release_id", old_values."starts_at", old_values."version" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                            hash="d11d42f93b0d580e460ec7465cd8678869862ef0",
                            level="STATEMENT",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_dc174",
                            referencing="REFERENCING OLD TABLE AS old_values ",
                            table="supplier_upgrade",
                            when="AFTER",
                        ),
                    ),
                ),
            ]
        ),
    ]
