import django.contrib.postgres.constraints
import django.db.models.deletion
import pgtrigger.compiler
import pgtrigger.migrations
from django.db import migrations, models

import rooftree.platform.calendars.models.calendar
from rooftree.platform.database.made_together import MadeTogether


class Migration(migrations.Migration):
    dependencies = [
        ("calendars", "0001_calendars_and_holidays"),
        ("pghistory", "0007_auto_20250421_0444"),
    ]

    operations = [
        MadeTogether(
            [
                migrations.CreateModel(
                    name="SpecialDate",
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
                        ("on", models.DateField()),
                        ("name", models.CharField(max_length=120)),
                        (
                            "calendar",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="special_dates",
                                to="calendars.calendar",
                            ),
                        ),
                    ],
                    options={
                        "ordering": ("on",),
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("calendar", "on"), name="special_date_once"
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="SpecialDateEvent",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("id", models.BigIntegerField()),
                        ("on", models.DateField()),
                        ("name", models.CharField(max_length=120)),
                        (
                            "calendar",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="calendars.calendar",
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
                                to="calendars.specialdate",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="SpecialSpan",
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
                        ("opens", models.PositiveSmallIntegerField()),
                        ("closes", models.PositiveSmallIntegerField()),
                        (
                            "special_date",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="spans",
                                to="calendars.specialdate",
                            ),
                        ),
                    ],
                    options={
                        "ordering": ("opens",),
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("closes__lte", 1440), ("opens__lt", models.F("closes"))
                                ),
                                name="special_span_within_the_day",
                            ),
                            django.contrib.postgres.constraints.ExclusionConstraint(
                                expressions=(
                                    ("special_date", "="),
                                    (
                                        rooftree.platform.calendars.models.calendar.MinuteSpan(
                                            "opens", "closes"
                                        ),
                                        "&&",
                                    ),
                                ),
                                name="special_span_never_overlaps",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="SpecialSpanEvent",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("id", models.BigIntegerField()),
                        ("opens", models.PositiveSmallIntegerField()),
                        ("closes", models.PositiveSmallIntegerField()),
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
                                to="calendars.specialspan",
                            ),
                        ),
                        (
                            "special_date",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="calendars.specialdate",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="CalendarReading",
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
                        ("sha256", models.CharField(max_length=64)),
                        ("content", models.JSONField()),
                        ("read_at", models.DateTimeField()),
                        (
                            "calendar",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="calendars.calendar",
                            ),
                        ),
                    ],
                    options={
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("calendar", "sha256"), name="calendar_reading_once"
                            )
                        ],
                    },
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="calendarreading",
                    trigger=pgtrigger.compiler.Trigger(
                        name="append_only",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                            hash="0ac3f84c9dd7b1031da20c0cf1f0d1e06528d564",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_append_only_9e668",
                            table="calendars_calendarreading",
                            when="BEFORE",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="specialdate",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "calendars_specialdateevent" ("calendar_id", "id", "name", "on", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") SELECT new_values."calendar_id", new_values."id", new_values."name", new_values."on", _pgh_attached_context.value, NOW(), \'insert\', new_values."id" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="1c2b293150e30c438f2f7f3f09674778a8a96156",
                            level="STATEMENT",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_15445",
                            referencing="REFERENCING NEW TABLE AS new_values ",
                            table="calendars_specialdate",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="specialdate",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "calendars_specialdateevent" ("calendar_id", "id", "name", "on", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") SELECT new_values."calendar_id", new_values."id", new_values."name", new_values."on", _pgh_attached_context.value, NOW(), \'update\', new_values."id" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="aa282280c135d9c8597175725025688439b0c827",
                            level="STATEMENT",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_9ecdd",
                            referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                            table="calendars_specialdate",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="specialdate",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "calendars_specialdateevent" ("calendar_id", "id", "name", "on", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") SELECT old_values."calendar_id", old_values."id", old_values."name", old_values."on", _pgh_attached_context.value, NOW(), \'delete\', old_values."id" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                            hash="80b91e6d465e5d07b8844c39a281753d639d48cd",
                            level="STATEMENT",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_1f6b2",
                            referencing="REFERENCING OLD TABLE AS old_values ",
                            table="calendars_specialdate",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="specialspan",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "calendars_specialspanevent" ("closes", "id", "opens", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "special_date_id") SELECT new_values."closes", new_values."id", new_values."opens", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."special_date_id" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="b704e418f71f77cb07f7a78a1cdecb81c47b5993",
                            level="STATEMENT",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_286ff",
                            referencing="REFERENCING NEW TABLE AS new_values ",
                            table="calendars_specialspan",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="specialspan",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "calendars_specialspanevent" ("closes", "id", "opens", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "special_date_id") SELECT new_values."closes", new_values."id", new_values."opens", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."special_date_id" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="64c7cee7f40ac15606793ac92fb20537b65f6970",
                            level="STATEMENT",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_cee8b",
                            referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                            table="calendars_specialspan",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="specialspan",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "calendars_specialspanevent" ("closes", "id", "opens", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "special_date_id") SELECT old_values."closes", old_values."id", old_values."opens", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."special_date_id" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                            hash="c41ace08a10927dbc490eaac12d2fcc662ede292",
                            level="STATEMENT",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_e3452",
                            referencing="REFERENCING OLD TABLE AS old_values ",
                            table="calendars_specialspan",
                            when="AFTER",
                        ),
                    ),
                ),
            ]
        ),
    ]
