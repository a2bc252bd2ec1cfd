import django.db.models.deletion
import pgtrigger.compiler
import pgtrigger.migrations
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("mail", "0001_mailboxes_and_mail"),
        ("pghistory", "0007_auto_20250421_0444"),
    ]

    operations = [
        migrations.CreateModel(
            name="FetchedMailbox",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("host", models.CharField(max_length=253)),
                ("port", models.PositiveIntegerField()),
                (
                    "security",
                    models.CharField(
                        choices=[
                            ("tls", "TLS from the first word (port 993)"),
                            ("starttls", "STARTTLS (port 143)"),
                            ("none", "None, for a server on this machine"),
                        ],
                        max_length=10,
                    ),
                ),
                ("user_name", models.CharField(max_length=254)),
                ("folder", models.CharField(default="INBOX", max_length=200)),
                (
                    "proof",
                    models.CharField(
                        choices=[
                            ("password", "A password"),
                            ("client-credentials", "OAuth (XOAUTH2), as the application itself"),
                            ("refresh-token", "OAuth (XOAUTH2), with a refresh token"),
                        ],
                        max_length=20,
                    ),
                ),
                ("secret_name", models.CharField(blank=True, max_length=80)),
                ("refresh_name", models.CharField(blank=True, max_length=80)),
                ("token_address", models.CharField(blank=True, max_length=300)),
                ("client_id", models.CharField(blank=True, max_length=200)),
                ("scope", models.CharField(blank=True, max_length=300)),
                ("since_on", models.DateField()),
                ("set_up_at", models.DateTimeField()),
                ("is_paused", models.BooleanField(default=False)),
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
                "ordering": ("id",),
                "constraints": [
                    models.UniqueConstraint(
                        fields=("host", "port", "user_name", "folder"),
                        name="fetched_one_per_folder",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("security", "none"), _negated=True),
                            ("host__in", ("127.0.0.1", "::1", "localhost")),
                            _connector="OR",
                        ),
                        name="fetched_open_only_on_this_machine",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("security__in", ("tls", "starttls", "none"))),
                        name="fetched_security_is_known",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("port__gte", 1), ("port__lte", 65535)),
                        name="fetched_port_is_a_port",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                ("secret_name", ""),
                                ("secret_name__regex", "^ROOFTREE_FETCH_[A-Z0-9_]{1,60}$"),
                                _connector="OR",
                            ),
                            models.Q(
                                ("refresh_name", ""),
                                ("refresh_name__regex", "^ROOFTREE_FETCH_[A-Z0-9_]{1,60}$"),
                                _connector="OR",
                            ),
                        ),
                        name="fetched_names_only_its_own_secrets",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                ("proof", "password"),
                                ("token_address", ""),
                                models.Q(("secret_name", ""), _negated=True),
                            ),
                            models.Q(
                                ("proof", "client-credentials"),
                                models.Q(("secret_name", ""), _negated=True),
                                models.Q(("token_address", ""), _negated=True),
                                models.Q(("client_id", ""), _negated=True),
                            ),
                            models.Q(
                                ("proof", "refresh-token"),
                                models.Q(("refresh_name", ""), _negated=True),
                                models.Q(("token_address", ""), _negated=True),
                                models.Q(("client_id", ""), _negated=True),
                            ),
                            _connector="OR",
                        ),
                        name="fetched_proof_is_whole",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="FetchProgress",
            fields=[
                (
                    "source",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.CASCADE,
                        primary_key=True,
                        related_name="progress",
                        serialize=False,
                        to="mail.fetchedmailbox",
                    ),
                ),
                ("uid_validity", models.BigIntegerField(null=True)),
                ("highest_uid", models.BigIntegerField(default=0)),
                ("dated_until_uid", models.BigIntegerField(default=0)),
                ("since_on", models.DateField(null=True)),
                ("made_anew_at", models.DateTimeField(null=True)),
                ("looked_back_at", models.DateTimeField(null=True)),
                ("broken_uid", models.BigIntegerField(null=True)),
                ("breaks", models.PositiveSmallIntegerField(default=0)),
                ("latest_fetch_at", models.DateTimeField(null=True)),
                ("latest_success_at", models.DateTimeField(null=True)),
                ("latest_fault_at", models.DateTimeField(null=True)),
                ("latest_fault", models.CharField(blank=True, max_length=300)),
            ],
        ),
        migrations.CreateModel(
            name="FetchedMail",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("uid_validity", models.BigIntegerField()),
                ("uid", models.BigIntegerField()),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("taken", "Taken in"),
                            ("again", "Taken in before"),
                            ("waiting", "Can’t be fetched yet"),
                            ("gone", "Gone from the folder before it could be fetched"),
                            ("left", "Left in the folder by a colleague"),
                        ],
                        max_length=10,
                    ),
                ),
                ("fetched_at", models.DateTimeField()),
                ("tries", models.PositiveSmallIntegerField(default=1)),
                ("try_at", models.DateTimeField(null=True)),
                ("fault", models.CharField(blank=True, max_length=300)),
                (
                    "mail",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="mail.inboundmail",
                    ),
                ),
                (
                    "source",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="mail.fetchedmailbox",
                    ),
                ),
            ],
            options={
                "ordering": ("-id",),
                "indexes": [
                    models.Index(
                        condition=models.Q(("state", "waiting")),
                        fields=["source", "try_at"],
                        name="fetched_waiting",
                    )
                ],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("source", "uid_validity", "uid"), name="fetched_once_per_uid"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("state__in", ("taken", "again", "waiting", "gone", "left"))
                        ),
                        name="fetched_state_is_known",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("state__in", ("taken", "again")), ("mail__isnull", False)),
                            models.Q(
                                models.Q(("state__in", ("taken", "again")), _negated=True),
                                ("mail", None),
                            ),
                            _connector="OR",
                        ),
                        name="fetched_taken_has_its_mail",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                ("state", "waiting"),
                                ("try_at__isnull", False),
                                models.Q(("fault", ""), _negated=True),
                            ),
                            models.Q(("state", "waiting"), _negated=True),
                            _connector="OR",
                        ),
                        name="fetched_waiting_is_tried_again",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="FetchedMailboxEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                ("host", models.CharField(max_length=253)),
                ("port", models.PositiveIntegerField()),
                (
                    "security",
                    models.CharField(
                        choices=[
                            ("tls", "TLS from the first word (port 993)"),
                            ("starttls", "STARTTLS (port 143)"),
                            ("none", "None, for a server on this machine"),
                        ],
                        max_length=10,
                    ),
                ),
                ("user_name", models.CharField(max_length=254)),
                ("folder", models.CharField(default="INBOX", max_length=200)),
                (
                    "proof",
                    models.CharField(
                        choices=[
                            ("password", "A password"),
                            ("client-credentials", "OAuth (XOAUTH2), as the application itself"),
                            ("refresh-token", "OAuth (XOAUTH2), with a refresh token"),
                        ],
                        max_length=20,
                    ),
                ),
                ("secret_name", models.CharField(blank=True, max_length=80)),
                ("refresh_name", models.CharField(blank=True, max_length=80)),
                ("token_address", models.CharField(blank=True, max_length=300)),
                ("client_id", models.CharField(blank=True, max_length=200)),
                ("scope", models.CharField(blank=True, max_length=300)),
                ("since_on", models.DateField()),
                ("set_up_at", models.DateTimeField()),
                ("is_paused", models.BooleanField(default=False)),
                (
                    "mailbox",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="mail.mailbox",
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
                        to="mail.fetchedmailbox",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="ListenerBeat",
            fields=[
                ("id", models.SmallIntegerField(default=1, primary_key=True, serialize=False)),
                ("first_asked_at", models.DateTimeField()),
                ("asked_at", models.DateTimeField()),
                ("answered_at", models.DateTimeField(null=True)),
                ("fault", models.CharField(blank=True, max_length=300)),
            ],
            options={
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("id", 1)), name="listener_beat_is_one"
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="SelfTest",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("sent_at", models.DateTimeField()),
                ("returned_at", models.DateTimeField(null=True)),
                (
                    "mail",
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
                (
                    "outbound",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="mail.outboundmail",
                    ),
                ),
            ],
            options={
                "ordering": ("-sent_at", "-id"),
                "indexes": [models.Index(fields=["mailbox", "-sent_at"], name="self_test_latest")],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("mail", None), ("returned_at", None)),
                            models.Q(("mail__isnull", False), ("returned_at__isnull", False)),
                            _connector="OR",
                        ),
                        name="self_test_returned_is_whole",
                    )
                ],
            },
        ),
        migrations.AlterField(
            model_name="outboundmail",
            name="purpose",
            field=models.CharField(
                choices=[
                    ("thread", "About a record"),
                    ("product", "About an account or an alarm"),
                    ("self-test", "To a mailbox of our own, to see it come in"),
                ],
                default="thread",
                max_length=10,
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="fetchedmailbox",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "mail_fetchedmailboxevent" ("client_id", "folder", "host", "id", "is_paused", "mailbox_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "port", "proof", "refresh_name", "scope", "secret_name", "security", "set_up_at", "since_on", "token_address", "user_name") SELECT new_values."client_id", new_values."folder", new_values."host", new_values."id", new_values."is_paused", new_values."mailbox_id", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."port", new_values."proof", new_values."refresh_name", new_values."scope", new_values."secret_name", new_values."security", new_values."set_up_at", new_values."since_on", new_values."token_address", new_values."user_name" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="8bfdcb93a152a59eb11d30958c3f9a23be2ee7e8",
                    level="STATEMENT",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_7d418",
                    referencing="REFERENCING NEW TABLE AS new_values ",
                    table="mail_fetchedmailbox",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="fetchedmailbox",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "mail_fetchedmailboxevent" ("client_id", "folder", "host", "id", "is_paused", "mailbox_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "port", "proof", "refresh_name", "scope", "secret_name", "security", "set_up_at", "since_on", "token_address", "user_name") SELECT new_values."client_id", new_values."folder", new_values."host", new_values."id", new_values."is_paused", new_values."mailbox_id", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."port", new_values."proof", new_values."refresh_name", new_values."scope", new_values."secret_name", new_values."security", new_values."set_up_at", new_values."since_on", new_values."token_address", new_values."user_name" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="2c017b144b64eca18a4f23283fab8376e22b3c20",
                    level="STATEMENT",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_5ef24",
                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                    table="mail_fetchedmailbox",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="fetchedmailbox",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "mail_fetchedmailboxevent" ("client_id", "folder", "host", "id", "is_paused", "mailbox_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "port", "proof", "refresh_name", "scope", "secret_name", "security", "set_up_at", "since_on", "token_address", "user_name") SELECT old_values."client_id", old_values."folder", old_values."host", old_values."id", old_values."is_paused", old_values."mailbox_id", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."port", old_values."proof", old_values."refresh_name", old_values."scope", old_values."secret_name", old_values."security", old_values."set_up_at", old_values."since_on", old_values."token_address", old_values."user_name" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                    hash="7a667b09e1b97d52c4d60ee55bf91a998fedc60f",
                    level="STATEMENT",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_40b05",
                    referencing="REFERENCING OLD TABLE AS old_values ",
                    table="mail_fetchedmailbox",
                    when="AFTER",
                ),
            ),
        ),
    ]
