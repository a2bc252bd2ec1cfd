import django.contrib.postgres.fields
import django.db.models.deletion
import django.db.models.functions.text
import pgtrigger.compiler
import pgtrigger.migrations
from django.db import migrations, models

from rooftree.platform.database.made_together import MadeTogether


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("files", "0001_stored_files"),
        ("pghistory", "0007_auto_20250421_0444"),
    ]

    operations = [
        MadeTogether(
            [
                migrations.CreateModel(
                    name="Mailbox",
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
                        ("address", models.EmailField(max_length=254)),
                        ("name", models.CharField(max_length=120)),
                        ("is_in_use", models.BooleanField(default=True)),
                    ],
                    options={
                        "ordering": ("id",),
                        "constraints": [
                            models.UniqueConstraint(
                                django.db.models.functions.text.Lower("address"),
                                name="mailbox_one_per_address",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("address__contains", "+"), _negated=True),
                                name="mailbox_address_has_no_plus",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="InboundMail",
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
                        ("raw", models.BinaryField()),
                        ("sha256", models.CharField(db_index=True, max_length=64)),
                        ("size", models.PositiveBigIntegerField()),
                        ("came_by", models.CharField(max_length=10)),
                        ("envelope_sender", models.CharField(max_length=320, null=True)),
                        (
                            "envelope_recipients",
                            django.contrib.postgres.fields.ArrayField(
                                base_field=models.CharField(max_length=320), default=list, size=None
                            ),
                        ),
                        ("received_at", models.DateTimeField()),
                        (
                            "state",
                            models.CharField(
                                choices=[
                                    ("received", "Received"),
                                    ("parsed", "Read"),
                                    ("filed", "Filed"),
                                    ("quarantined", "Quarantined"),
                                    ("dead", "Dead letter"),
                                ],
                                default="received",
                                max_length=12,
                            ),
                        ),
                        ("reason", models.TextField(blank=True)),
                        ("tries", models.PositiveSmallIntegerField(default=0)),
                        ("latest_fault", models.CharField(blank=True, max_length=300)),
                        ("latest_try_at", models.DateTimeField(null=True)),
                        ("settled_at", models.DateTimeField(null=True)),
                        ("claim_name", models.CharField(blank=True, max_length=60)),
                        ("claim_reason", models.TextField(blank=True)),
                        (
                            "filed_as",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("new", "New"),
                                    ("reply", "Reply"),
                                    ("note-line", "Line on the thread"),
                                    ("bounce", "Bounce"),
                                    ("supplier", "Supplier"),
                                    ("duplicate", "Same mail again"),
                                ],
                                max_length=10,
                            ),
                        ),
                        ("filed_kind", models.CharField(blank=True, max_length=60)),
                        ("filed_id", models.BigIntegerField(null=True)),
                        ("reference", models.CharField(blank=True, max_length=40)),
                        ("lane", models.SmallIntegerField(null=True)),
                        ("is_answered", models.BooleanField(default=False)),
                        (
                            "duplicate_of",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="mail.inboundmail",
                            ),
                        ),
                        (
                            "mailbox",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="mail.mailbox",
                            ),
                        ),
                    ],
                    options={
                        "ordering": ("-received_at", "-id"),
                        "indexes": [
                            models.Index(
                                condition=models.Q(("state__in", ("received", "parsed"))),
                                fields=["received_at"],
                                name="inbound_waiting",
                            ),
                            models.Index(fields=["state", "-received_at"], name="inbound_by_state"),
                            models.Index(
                                fields=["filed_kind", "filed_id"], name="inbound_by_record"
                            ),
                        ],
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    (
                                        "state__in",
                                        ("received", "parsed", "filed", "quarantined", "dead"),
                                    )
                                ),
                                name="inbound_state_is_known",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(
                                        ("settled_at", None), ("state__in", ("received", "parsed"))
                                    ),
                                    models.Q(
                                        ("settled_at__isnull", False),
                                        ("state__in", ("filed", "quarantined", "dead")),
                                    ),
                                    _connector="OR",
                                ),
                                name="inbound_settled_has_its_time",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("settled_at", None),
                                    models.Q(("reason", ""), _negated=True),
                                    _connector="OR",
                                ),
                                name="inbound_settled_says_why",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(
                                        ("state", "filed"),
                                        models.Q(("filed_as", ""), _negated=True),
                                    ),
                                    models.Q(
                                        models.Q(("state", "filed"), _negated=True),
                                        ("filed_as", ""),
                                    ),
                                    _connector="OR",
                                ),
                                name="inbound_filed_as_something",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="MailboxEvent",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("id", models.BigIntegerField()),
                        ("address", models.EmailField(max_length=254)),
                        ("name", models.CharField(max_length=120)),
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
                                to="mail.mailbox",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="OutboundMail",
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
                        ("message_id", models.CharField(max_length=255, unique=True)),
                        (
                            "purpose",
                            models.CharField(
                                choices=[
                                    ("thread", "About a record"),
                                    ("product", "About an account or an alarm"),
                                ],
                                default="thread",
                                max_length=10,
                            ),
                        ),
                        ("sender", models.EmailField(max_length=254)),
                        ("sender_name", models.CharField(blank=True, max_length=120)),
                        ("to_name", models.CharField(blank=True, max_length=200)),
                        ("subject", models.TextField()),
                        ("text", models.TextField(blank=True)),
                        ("about_kind", models.CharField(blank=True, max_length=60)),
                        ("about_id", models.BigIntegerField(null=True)),
                        ("is_automatic", models.BooleanField()),
                        ("in_reply_to", models.TextField(blank=True)),
                        (
                            "references",
                            django.contrib.postgres.fields.ArrayField(
                                base_field=models.TextField(), default=list, size=None
                            ),
                        ),
                        ("made_at", models.DateTimeField()),
                        ("actor_name", models.CharField(max_length=120)),
                        ("account_id", models.BigIntegerField(null=True)),
                        (
                            "answers",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="mail.inboundmail",
                            ),
                        ),
                        (
                            "follows",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="mail.outboundmail",
                            ),
                        ),
                    ],
                    options={
                        "ordering": ("-made_at", "-id"),
                        "indexes": [
                            models.Index(
                                fields=["about_kind", "about_id"], name="outbound_by_record"
                            )
                        ],
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("about_id", None), ("about_kind", "")),
                                    models.Q(
                                        models.Q(("about_kind", ""), _negated=True),
                                        ("about_id__isnull", False),
                                    ),
                                    _connector="OR",
                                ),
                                name="outbound_about_is_whole",
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="OutboundAttachment",
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
                        ("position", models.PositiveSmallIntegerField()),
                        (
                            "file",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="files.storedfile",
                            ),
                        ),
                        (
                            "mail",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="attachments",
                                to="mail.outboundmail",
                            ),
                        ),
                    ],
                    options={
                        "ordering": ("mail_id", "position"),
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("mail", "position"), name="outgoing_file_position"
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="OutboundCopy",
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
                        ("recipient", models.EmailField(max_length=254)),
                        ("reply_to", models.CharField(blank=True, max_length=320)),
                        ("raw", models.BinaryField(null=True)),
                        (
                            "state",
                            models.CharField(
                                choices=[
                                    ("queued", "Waiting to leave"),
                                    ("sent", "Sent"),
                                    ("captured", "Kept here, not sent"),
                                    ("held", "Held back"),
                                    ("failed", "Failed"),
                                ],
                                default="queued",
                                max_length=10,
                            ),
                        ),
                        ("reason", models.CharField(blank=True, max_length=300)),
                        ("tries", models.PositiveSmallIntegerField(default=0)),
                        ("due_at", models.DateTimeField()),
                        ("settled_at", models.DateTimeField(null=True)),
                        (
                            "mail",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="copies",
                                to="mail.outboundmail",
                            ),
                        ),
                    ],
                    options={
                        "ordering": ("-mail_id", "id"),
                        "indexes": [
                            models.Index(
                                condition=models.Q(("state", "queued")),
                                fields=["due_at"],
                                name="outbound_copy_waiting",
                            ),
                            models.Index(
                                django.db.models.functions.text.Lower("recipient"),
                                name="outbound_copy_by_reader",
                            ),
                        ],
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("mail", "recipient"), name="copy_one_per_reader"
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("state__in", ("queued", "sent", "captured", "held", "failed"))
                                ),
                                name="copy_state_is_known",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("state", "queued"), ("settled_at", None)),
                                    models.Q(
                                        models.Q(("state", "queued"), _negated=True),
                                        ("settled_at__isnull", False),
                                    ),
                                    _connector="OR",
                                ),
                                name="copy_settled_has_its_time",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("state__in", ("held", "failed")), _negated=True),
                                    models.Q(("reason", ""), _negated=True),
                                    _connector="OR",
                                ),
                                name="copy_held_says_why",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("state__in", ("sent", "captured")), _negated=True),
                                    ("raw__isnull", False),
                                    _connector="OR",
                                ),
                                name="copy_gone_has_its_bytes",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="ParsedMail",
                    fields=[
                        (
                            "mail",
                            models.OneToOneField(
                                on_delete=django.db.models.deletion.CASCADE,
                                primary_key=True,
                                related_name="parsed",
                                serialize=False,
                                to="mail.inboundmail",
                            ),
                        ),
                        ("arrival_key", models.CharField(db_index=True, max_length=64)),
                        ("message_id", models.TextField(blank=True)),
                        ("in_reply_to", models.TextField(blank=True)),
                        (
                            "references",
                            django.contrib.postgres.fields.ArrayField(
                                base_field=models.TextField(), default=list, size=None
                            ),
                        ),
                        (
                            "answered_ids",
                            django.contrib.postgres.fields.ArrayField(
                                base_field=models.TextField(), default=list, size=None
                            ),
                        ),
                        ("sender", models.CharField(blank=True, db_index=True, max_length=320)),
                        ("sender_name", models.CharField(blank=True, max_length=200)),
                        ("reply_to", models.CharField(blank=True, max_length=320)),
                        ("to", models.JSONField(default=list)),
                        ("cc", models.JSONField(default=list)),
                        ("subject", models.TextField(blank=True)),
                        ("dated_at", models.DateTimeField(null=True)),
                        ("text", models.TextField(blank=True)),
                        ("new_words_length", models.PositiveIntegerField(default=0)),
                        ("has_html", models.BooleanField(default=False)),
                        ("mail_class", models.CharField(max_length=20)),
                        ("class_reason", models.CharField(max_length=200)),
                        ("may_be_answered", models.BooleanField(default=False)),
                        ("is_sender_proven", models.BooleanField(default=False)),
                        ("token_kind", models.CharField(blank=True, max_length=60)),
                        ("token_id", models.BigIntegerField(null=True)),
                        ("token_recipient", models.CharField(blank=True, max_length=320)),
                        ("report", models.JSONField(default=dict)),
                    ],
                    options={
                        "ordering": ("mail_id",),
                    },
                ),
                migrations.CreateModel(
                    name="InboundAttachment",
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
                        ("position", models.PositiveSmallIntegerField()),
                        ("content_id", models.CharField(blank=True, max_length=300)),
                        (
                            "file",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="files.storedfile",
                            ),
                        ),
                        (
                            "mail",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="attachments",
                                to="mail.inboundmail",
                            ),
                        ),
                    ],
                    options={
                        "ordering": ("mail_id", "position"),
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("mail", "position"), name="attachment_one_per_position"
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="BounceMark",
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
                        ("address", models.EmailField(max_length=254)),
                        ("words", models.CharField(blank=True, max_length=300)),
                        ("marked_at", models.DateTimeField()),
                        ("cleared_at", models.DateTimeField(null=True)),
                        (
                            "by",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="+",
                                to="mail.inboundmail",
                            ),
                        ),
                        (
                            "outbound",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="+",
                                to="mail.outboundmail",
                            ),
                        ),
                    ],
                    options={
                        "ordering": ("-marked_at", "-id"),
                        "constraints": [
                            models.UniqueConstraint(
                                django.db.models.functions.text.Lower("address"),
                                condition=models.Q(("cleared_at", None)),
                                name="bounce_one_mark_in_force",
                            )
                        ],
                    },
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="mailbox",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "mail_mailboxevent" ("address", "id", "is_in_use", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") SELECT new_values."address", new_values."id", new_values."is_in_use", new_values."name", _pgh_attached_context.value, NOW(), \'insert\', new_values."id" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="ab31ed9394ffb89ecbce1aa19b7448bb0b1cc025",
                            level="STATEMENT",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_04c33",
                            referencing="REFERENCING NEW TABLE AS new_values ",
                            table="mail_mailbox",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="mailbox",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "mail_mailboxevent" ("address", "id", "is_in_use", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") SELECT new_values."address", new_values."id", new_values."is_in_use", new_values."name", _pgh_attached_context.value, NOW(), \'update\', new_values."id" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="f00e2eeb4b15fdf06ef030608e028d29b5f48816",
                            level="STATEMENT",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_28e82",
                            referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                            table="mail_mailbox",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="mailbox",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "mail_mailboxevent" ("address", "id", "is_in_use", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") SELECT old_values."address", old_values."id", old_values."is_in_use", old_values."name", _pgh_attached_context.value, NOW(), \'delete\', old_values."id" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                            hash="15c72c31c2aee3da1aa0b51fa3c91dae4120cc3d",
                            level="STATEMENT",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_9644c",
                            referencing="REFERENCING OLD TABLE AS old_values ",
                            table="mail_mailbox",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="inboundmail",
                    trigger=pgtrigger.compiler.Trigger(
                        name="raw_never_changes",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='RAISE EXCEPTION \'pgtrigger: Cannot update of "raw", "sha256", "size", "received_at" rows from % table\', TG_TABLE_NAME;',
                            hash="f57f2d174ade0f4f590de9bd70a8b3dc1da15f89",
                            operation='UPDATE OF "raw", "sha256", "size", "received_at"',
                            pgid="pgtrigger_raw_never_changes_c49b2",
                            table="mail_inboundmail",
                            when="BEFORE",
                        ),
                    ),
                ),
            ]
        ),
    ]
