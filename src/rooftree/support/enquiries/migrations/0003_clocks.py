import django.db.models.deletion
import pgtrigger.compiler
import pgtrigger.migrations
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("calendars", "0002_special_dates_and_readings"),
        ("enquiries", "0002_filing"),
        ("staff", "0001_units_services_colleagues_and_teams"),
    ]

    operations = [
        migrations.CreateModel(
            name="ClockWarning",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("lane", models.PositiveSmallIntegerField()),
                ("percent", models.PositiveSmallIntegerField()),
                ("at", models.DateTimeField()),
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
                "ordering": ("enquiry", "percent"),
                "constraints": [
                    models.UniqueConstraint(
                        fields=("enquiry", "lane", "percent"), name="clock_warning_once_each"
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="ResponseTarget",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("lane", models.PositiveSmallIntegerField()),
                ("target", models.CharField(max_length=40)),
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
                "ordering": ("lane", "-from_on", "-id"),
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("lane__in", (0, 1, 2))), name="target_lane_is_known"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("target__regex", "^[0-9]+ business (hour|minute|second|day)s?$")
                        ),
                        name="target_reads_as_business_time",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("reason", ""), _negated=True),
                        name="target_has_its_reason",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="ClockOutcome",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("judged_at", models.DateTimeField()),
                ("helped_at", models.DateTimeField(null=True)),
                ("is_by_link", models.BooleanField(default=False)),
                ("lane", models.PositiveSmallIntegerField()),
                ("due_at", models.DateTimeField(null=True)),
                ("is_met", models.BooleanField(null=True)),
                ("counted_seconds", models.PositiveIntegerField()),
                ("late_seconds", models.PositiveIntegerField(default=0)),
                ("target", models.CharField(max_length=40)),
                (
                    "days_reading",
                    models.CharField(
                        choices=[
                            ("next-opening", "Count from the next opening"),
                            ("keep-time", "Keep the time of day"),
                        ],
                        max_length=12,
                    ),
                ),
                ("set_by_name", models.CharField(max_length=120)),
                ("set_from_on", models.DateField()),
                (
                    "enquiry",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="enquiries.enquiry",
                    ),
                ),
                (
                    "reading",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="calendars.calendarreading",
                    ),
                ),
            ],
            options={
                "ordering": ("enquiry", "id"),
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("helped_at__isnull", False), ("is_met__isnull", False)),
                            models.Q(
                                ("helped_at__isnull", True),
                                ("is_by_link", False),
                                ("is_met__isnull", True),
                            ),
                            _connector="OR",
                        ),
                        name="clock_outcome_judges_help",
                    )
                ],
            },
        ),
        migrations.AlterField(
            model_name="notice",
            name="about",
            field=models.CharField(
                choices=[
                    ("sign-in", "Somebody can’t sign in"),
                    ("urgent", "An urgent enquiry"),
                    ("mine", "An enquiry came to me"),
                    ("replies", "An answer or reply on my enquiry"),
                    ("due-sooner", "First help is due soon or late: level 0 and urgent"),
                    ("due", "First help is due soon or late: all other enquiries"),
                ],
                max_length=10,
            ),
        ),
        migrations.AlterField(
            model_name="notificationchoice",
            name="about",
            field=models.CharField(
                choices=[
                    ("sign-in", "Somebody can’t sign in"),
                    ("urgent", "An urgent enquiry"),
                    ("mine", "An enquiry came to me"),
                    ("replies", "An answer or reply on my enquiry"),
                    ("due-sooner", "First help is due soon or late: level 0 and urgent"),
                    ("due", "First help is due soon or late: all other enquiries"),
                ],
                max_length=10,
            ),
        ),
        migrations.AlterField(
            model_name="notificationchoiceevent",
            name="about",
            field=models.CharField(
                choices=[
                    ("sign-in", "Somebody can’t sign in"),
                    ("urgent", "An urgent enquiry"),
                    ("mine", "An enquiry came to me"),
                    ("replies", "An answer or reply on my enquiry"),
                    ("due-sooner", "First help is due soon or late: level 0 and urgent"),
                    ("due", "First help is due soon or late: all other enquiries"),
                ],
                max_length=10,
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="clockoutcome",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="c4c605935186c0c0927191ab5abe8d020a0c1d56",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_66c1a",
                    table="enquiries_clockoutcome",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="responsetarget",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="11f5bd173a9e69f710dc622fb0a76ef9fbe51903",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_9a801",
                    table="enquiries_responsetarget",
                    when="BEFORE",
                ),
            ),
        ),
    ]
