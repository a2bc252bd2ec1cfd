import django.contrib.postgres.fields
import django.contrib.postgres.indexes
import django.db.models.deletion
import django.db.models.functions.text
import pgtrigger.compiler
import pgtrigger.migrations
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("mail", "0002_fetched_mailboxes"),
        ("pghistory", "0007_auto_20250421_0444"),
    ]

    operations = [
        migrations.CreateModel(
            name="Disposal",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("disposed_on", models.DateField()),
                ("began_at", models.DateTimeField()),
                ("ended_at", models.DateTimeField(null=True)),
                ("by_name", models.CharField(max_length=120)),
            ],
            options={
                "ordering": ("-began_at", "-id"),
            },
        ),
        migrations.CreateModel(
            name="RetentionRule",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("mail_class", models.CharField(max_length=20)),
                ("months", models.PositiveSmallIntegerField()),
                ("from_on", models.DateField()),
                ("basis", models.CharField(max_length=300)),
                ("is_confirmed", models.BooleanField(default=False)),
                ("written_at", models.DateTimeField()),
                ("written_by_name", models.CharField(max_length=120)),
            ],
            options={
                "ordering": ("mail_class", "-from_on"),
                "constraints": [
                    models.UniqueConstraint(
                        fields=("mail_class", "from_on"), name="rule_one_from_a_day"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("months__gte", 1)), name="rule_keeps_a_month"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("basis", ""), _negated=True),
                        name="rule_says_on_what_basis",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "mail_class__in",
                                [
                                    "bounce-permanent",
                                    "bounce-temporary",
                                    "human",
                                    "list",
                                    "ours",
                                    "out-of-office",
                                    "receipt",
                                    "system",
                                    "unread",
                                ],
                            )
                        ),
                        name="rule_class_is_known",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="DisposedMail",
            fields=[
                (
                    "mail",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT,
                        primary_key=True,
                        related_name="disposed",
                        serialize=False,
                        to="mail.inboundmail",
                    ),
                ),
                ("mail_class", models.CharField(max_length=20)),
                ("sha256", models.CharField(max_length=64)),
                ("size", models.PositiveBigIntegerField()),
                (
                    "file_hashes",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.CharField(max_length=64), default=list, size=None
                    ),
                ),
                ("disposed_on", models.DateField()),
                (
                    "disposal",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="mail.disposal",
                    ),
                ),
                (
                    "rule",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="mail.retentionrule",
                    ),
                ),
            ],
            options={
                "ordering": ("mail_id",),
            },
        ),
        migrations.CreateModel(
            name="LegalHold",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("address", models.CharField(blank=True, max_length=254)),
                ("record_kind", models.CharField(blank=True, max_length=60)),
                ("record_id", models.BigIntegerField(null=True)),
                ("record_name", models.CharField(blank=True, max_length=40)),
                ("why", models.CharField(max_length=500)),
                ("placed_at", models.DateTimeField()),
                ("placed_by_name", models.CharField(max_length=120)),
                ("lifted_at", models.DateTimeField(null=True)),
                ("lifted_by_name", models.CharField(blank=True, max_length=120)),
                ("lifted_why", models.CharField(blank=True, max_length=500)),
                (
                    "mail",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="mail.inboundmail",
                    ),
                ),
            ],
            options={
                "ordering": ("-placed_at", "-id"),
                "indexes": [
                    models.Index(
                        django.db.models.functions.text.Lower("address"),
                        condition=models.Q(
                            ("lifted_at", None), models.Q(("address", ""), _negated=True)
                        ),
                        name="hold_by_address",
                    )
                ],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                models.Q(("address", ""), _negated=True),
                                ("mail", None),
                                ("record_id", None),
                                ("record_kind", ""),
                            ),
                            models.Q(
                                models.Q(("record_kind", ""), _negated=True),
                                models.Q(("record_name", ""), _negated=True),
                                ("address", ""),
                                ("mail", None),
                                ("record_id__isnull", False),
                            ),
                            models.Q(
                                ("address", ""),
                                ("mail__isnull", False),
                                ("record_id", None),
                                ("record_kind", ""),
                            ),
                            _connector="OR",
                        ),
                        name="hold_is_on_one_thing",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("why", ""), _negated=True), name="hold_says_why"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                ("lifted_at", None), ("lifted_by_name", ""), ("lifted_why", "")
                            ),
                            models.Q(
                                ("lifted_at__isnull", False),
                                models.Q(("lifted_by_name", ""), _negated=True),
                                models.Q(("lifted_why", ""), _negated=True),
                            ),
                            _connector="OR",
                        ),
                        name="hold_lifted_says_by_whom_and_why",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="LegalHoldEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                ("address", models.CharField(blank=True, max_length=254)),
                ("record_kind", models.CharField(blank=True, max_length=60)),
                ("record_id", models.BigIntegerField(null=True)),
                ("record_name", models.CharField(blank=True, max_length=40)),
                ("why", models.CharField(max_length=500)),
                ("placed_at", models.DateTimeField()),
                ("placed_by_name", models.CharField(max_length=120)),
                ("lifted_at", models.DateTimeField(null=True)),
                ("lifted_by_name", models.CharField(blank=True, max_length=120)),
                ("lifted_why", models.CharField(blank=True, max_length=500)),
                (
                    "mail",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="mail.inboundmail",
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
                        to="mail.legalhold",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="RetentionRuleEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                ("mail_class", models.CharField(max_length=20)),
                ("months", models.PositiveSmallIntegerField()),
                ("from_on", models.DateField()),
                ("basis", models.CharField(max_length=300)),
                ("is_confirmed", models.BooleanField(default=False)),
                ("written_at", models.DateTimeField()),
                ("written_by_name", models.CharField(max_length=120)),
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
                        to="mail.retentionrule",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name="inboundmail",
            name="raw_never_changes",
        ),
        migrations.AddField(
            model_name="inboundmail",
            name="is_cut",
            field=models.BooleanField(db_default=False, default=False),
        ),
        migrations.AddField(
            model_name="parsedmail",
            name="addresses",
            field=django.contrib.postgres.fields.ArrayField(
                base_field=models.TextField(), db_default=[], default=list, size=None
            ),
        ),
        migrations.RunSQL(
            sql="\n            UPDATE mail_parsedmail p SET addresses = ARRAY(\n                SELECT DISTINCT lower(each) FROM (\n                    SELECT p.sender AS each UNION ALL SELECT p.reply_to\n                    UNION ALL SELECT m.envelope_sender FROM mail_inboundmail m\n                        WHERE m.id = p.mail_id\n                    UNION ALL SELECT named ->> 1 FROM jsonb_array_elements(p.\"to\" || p.cc) named\n                ) AS all_of_them WHERE each <> '' ORDER BY 1\n            )\n            ",
            reverse_sql="",
        ),
        migrations.AddIndex(
            model_name="parsedmail",
            index=django.contrib.postgres.indexes.GinIndex(
                fields=["addresses"], name="parsed_by_address"
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="inboundmail",
            trigger=pgtrigger.compiler.Trigger(
                name="raw_never_changes",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='RAISE EXCEPTION \'pgtrigger: Cannot update of "sha256", "size", "is_cut", "received_at" rows from % table\', TG_TABLE_NAME;',
                    hash="c67744d315b4fc720f69265811338dc42cb01832",
                    operation='UPDATE OF "sha256", "size", "is_cut", "received_at"',
                    pgid="pgtrigger_raw_never_changes_c49b2",
                    table="mail_inboundmail",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="inboundmail",
            trigger=pgtrigger.compiler.Trigger(
                name="raw_goes_only_by_disposal",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="\n    IF octet_length(NEW.raw) = 0\n       AND EXISTS (SELECT 1 FROM mail_disposedmail WHERE mail_id = NEW.id) THEN\n        RETURN NEW;\n    END IF;\n    RAISE EXCEPTION 'The raw bytes of a mail never change; only a recorded disposal takes them';\n",
                    hash="70909e5cbea7319edc85910284f8fc7351ad38af",
                    operation='UPDATE OF "raw"',
                    pgid="pgtrigger_raw_goes_only_by_disposal_3ca4e",
                    table="mail_inboundmail",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="retentionrule",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "mail_retentionruleevent" ("basis", "from_on", "id", "is_confirmed", "mail_class", "months", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "written_at", "written_by_name") SELECT new_values."basis", new_values."from_on", new_values."id", new_values."is_confirmed", new_values."mail_class", new_values."months", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."written_at", new_values."written_by_name" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="d992c583b1f6e08712446116e234d437501d72b0",
                    level="STATEMENT",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_6ecf3",
                    referencing="REFERENCING NEW TABLE AS new_values ",
                    table="mail_retentionrule",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="retentionrule",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "mail_retentionruleevent" ("basis", "from_on", "id", "is_confirmed", "mail_class", "months", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "written_at", "written_by_name") SELECT new_values."basis", new_values."from_on", new_values."id", new_values."is_confirmed", new_values."mail_class", new_values."months", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."written_at", new_values."written_by_name" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="5a77eff16160d44fbc89d57b89dcdaa9e8ec6586",
                    level="STATEMENT",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_a0ce5",
                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                    table="mail_retentionrule",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="retentionrule",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "mail_retentionruleevent" ("basis", "from_on", "id", "is_confirmed", "mail_class", "months", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "written_at", "written_by_name") SELECT old_values."basis", old_values."from_on", old_values."id", old_values."is_confirmed", old_values."mail_class", old_values."months", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."written_at", old_values."written_by_name" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                    hash="6949e81667fd340d57f5f9c55399d2742aeda191",
                    level="STATEMENT",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_262ed",
                    referencing="REFERENCING OLD TABLE AS old_values ",
                    table="mail_retentionrule",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="legalhold",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "mail_legalholdevent" ("address", "id", "lifted_at", "lifted_by_name", "lifted_why", "mail_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "placed_at", "placed_by_name", "record_id", "record_kind", "record_name", "why") SELECT new_values."address", new_values."id", new_values."lifted_at", new_values."lifted_by_name", new_values."lifted_why", new_values."mail_id", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."placed_at", new_values."placed_by_name", new_values."record_id", new_values."record_kind", new_values."record_name", new_values."why" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="ee611274095e6cd1d2ce2841c86b24aed4acd924",
                    level="STATEMENT",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_e3c24",
                    referencing="REFERENCING NEW TABLE AS new_values ",
                    table="mail_legalhold",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="legalhold",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "mail_legalholdevent" ("address", "id", "lifted_at", "lifted_by_name", "lifted_why", "mail_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "placed_at", "placed_by_name", "record_id", "record_kind", "record_name", "why") SELECT new_values."address", new_values."id", new_values."lifted_at", new_values."lifted_by_name", new_values."lifted_why", new_values."mail_id", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."placed_at", new_values."placed_by_name", new_values."record_id", new_values."record_kind", new_values."record_name", new_values."why" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="0d22951c1045dedf800c3db4571a90e1ba25be79",
                    level="STATEMENT",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_8c353",
                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                    table="mail_legalhold",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="legalhold",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "mail_legalholdevent" ("address", "id", "lifted_at", "lifted_by_name", "lifted_why", "mail_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "placed_at", "placed_by_name", "record_id", "record_kind", "record_name", "why") SELECT old_values."address", old_values."id", old_values."lifted_at", old_values."lifted_by_name", old_values."lifted_why", old_values."mail_id", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."placed_at", old_values."placed_by_name", old_values."record_id", old_values."record_kind", old_values."record_name", old_values."why" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                    hash="9310a127fc8db91ef2539a885fd4fa6c5a6050e9",
                    level="STATEMENT",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_821fb",
                    referencing="REFERENCING OLD TABLE AS old_values ",
                    table="mail_legalhold",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="disposedmail",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="f066b5d1f0801ac140ceb952aef592b6beff7c29",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_54d91",
                    table="mail_disposedmail",
                    when="BEFORE",
                ),
            ),
        ),
    ]
