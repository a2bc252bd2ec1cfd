import django.core.validators
import django.db.models.deletion
import pgtrigger.compiler
import pgtrigger.migrations
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("enquiries", "0001_enquiries_and_their_threads"),
        ("pghistory", "0007_auto_20250421_0444"),
        ("staff", "0001_units_services_colleagues_and_teams"),
    ]

    operations = [
        migrations.CreateModel(
            name="Forwarding",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("forwarder_name", models.CharField(max_length=254)),
                ("forwarder_address", models.CharField(max_length=254)),
                ("original_name", models.CharField(blank=True, max_length=254)),
                ("original_address", models.CharField(max_length=254)),
                ("taken_at", models.DateTimeField(null=True)),
                ("taken_by_name", models.CharField(blank=True, max_length=120)),
                ("put_aside_at", models.DateTimeField(null=True)),
                (
                    "enquiry",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="forwarding",
                        to="enquiries.enquiry",
                    ),
                ),
                (
                    "former_service",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="staff.service",
                    ),
                ),
                (
                    "message",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="enquiries.message",
                    ),
                ),
            ],
            options={
                "ordering": ("enquiry_id",),
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("taken_at", None), ("put_aside_at", None), _connector="OR"
                        ),
                        name="forwarding_is_taken_or_put_aside",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("taken_at", None), ("taken_by_name", "")),
                            models.Q(
                                ("taken_at__isnull", False),
                                models.Q(("taken_by_name", ""), _negated=True),
                            ),
                            _connector="OR",
                        ),
                        name="forwarding_taken_by_somebody",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="ForwardingEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                ("forwarder_name", models.CharField(max_length=254)),
                ("forwarder_address", models.CharField(max_length=254)),
                ("original_name", models.CharField(blank=True, max_length=254)),
                ("original_address", models.CharField(max_length=254)),
                ("taken_at", models.DateTimeField(null=True)),
                ("taken_by_name", models.CharField(blank=True, max_length=120)),
                ("put_aside_at", models.DateTimeField(null=True)),
                (
                    "enquiry",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="enquiries.enquiry",
                    ),
                ),
                (
                    "former_service",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="staff.service",
                    ),
                ),
                (
                    "message",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="enquiries.message",
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
                        to="enquiries.forwarding",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="ReopenDays",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "days",
                    models.PositiveSmallIntegerField(
                        validators=[django.core.validators.MaxValueValidator(3650)]
                    ),
                ),
                ("from_on", models.DateField(unique=True)),
            ],
            options={
                "verbose_name_plural": "reopen days",
                "ordering": ("-from_on",),
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("days__lte", 3650)),
                        name="reopen_days_are_ten_years_at_most",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="ReopenDaysEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                (
                    "days",
                    models.PositiveSmallIntegerField(
                        validators=[django.core.validators.MaxValueValidator(3650)]
                    ),
                ),
                ("from_on", models.DateField()),
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
                        to="enquiries.reopendays",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name="enquiry",
            name="insert_insert",
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name="enquiry",
            name="update_update",
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name="enquiry",
            name="delete_delete",
        ),
        migrations.AddField(
            model_name="enquiry",
            name="continues",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="enquiries.enquiry",
            ),
        ),
        migrations.AddField(
            model_name="enquiryevent",
            name="continues",
            field=models.ForeignKey(
                blank=True,
                db_constraint=False,
                null=True,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to="enquiries.enquiry",
            ),
        ),
        migrations.AddField(
            model_name="message",
            name="reply_to",
            field=models.CharField(blank=True, db_default="", max_length=254),
        ),
        migrations.AlterField(
            model_name="enquirylogentry",
            name="kind",
            field=models.CharField(
                choices=[
                    ("status", "Status"),
                    ("owner", "Owner"),
                    ("lane", "Lane"),
                    ("service", "Service"),
                    ("urgency", "Urgency"),
                    ("made", "Made"),
                    ("acknowledged", "Receipt sent"),
                    ("team-asked", "Another team asked"),
                    ("team-answered", "Another team answered"),
                    ("out-of-office", "Out of office"),
                    ("bounce", "Mail came back"),
                    ("machine-mail", "Machine mail"),
                    ("participant", "Who takes part"),
                    ("asker", "Who asks"),
                    ("no-receipt", "No receipt"),
                    ("sign-in-help", "Sign-in help"),
                ],
                max_length=16,
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="enquiry",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "enquiries_enquiryevent" ("asker_address", "asker_id", "asker_name", "asker_telephone", "claims_id", "closed_at", "continues_id", "first_helped_at", "help_key", "here_because", "here_by", "here_since_at", "how", "id", "is_own_sign_in_call", "is_sign_in", "lane_reason", "latest_word_at", "level_owner_id", "outcome", "owner_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "proof", "received_at", "record", "release", "service_id", "status", "subject", "tried_faq", "tried_guide", "tried_super_user", "trouble", "urgency", "urgent_reason") SELECT new_values."asker_address", new_values."asker_id", new_values."asker_name", new_values."asker_telephone", new_values."claims_id", new_values."closed_at", new_values."continues_id", new_values."first_helped_at", new_values."help_key", new_values."here_because", new_values."here_by", new_values."here_since_at", new_values."how", new_values."id", new_values."is_own_sign_in_call", new_values."is_sign_in", new_values."lane_reason", new_values."latest_word_at", new_values."level_owner_id", new_values."outcome", new_values."owner_id", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."proof", new_values."received_at", new_values."record", new_values."release", new_values."service_id", new_values."status", new_values."subject", new_values."tried_faq", new_values."tried_guide", new_values."tried_super_user", new_values."trouble", new_values."urgency", new_values."urgent_reason" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="c2b9e94b02dbb4d7a36db24c1d3baebba244060f",
                    level="STATEMENT",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_03973",
                    referencing="REFERENCING NEW TABLE AS new_values ",
                    table="enquiries_enquiry",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="enquiry",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "enquiries_enquiryevent" ("asker_address", "asker_id", "asker_name", "asker_telephone", "claims_id", "closed_at", "continues_id", "first_helped_at", "help_key", "here_because", "here_by", "here_since_at", "how", "id", "is_own_sign_in_call", "is_sign_in", "lane_reason", "latest_word_at", "level_owner_id", "outcome", "owner_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "proof", "received_at", "record", "release", "service_id", "status", "subject", "tried_faq", "tried_guide", "tried_super_user", "trouble", "urgency", "urgent_reason") SELECT new_values."asker_address", new_values."asker_id", new_values."asker_name", new_values."asker_telephone", new_values."claims_id", new_values."closed_at", new_values."continues_id", new_values."first_helped_at", new_values."help_key", new_values."here_because", new_values."here_by", new_values."here_since_at", new_values."how", new_values."id", new_values."is_own_sign_in_call", new_values."is_sign_in", new_values."lane_reason", new_values."latest_word_at", new_values."level_owner_id", new_values."outcome", new_values."owner_id", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."proof", new_values."received_at", new_values."record", new_values."release", new_values."service_id", new_values."status", new_values."subject", new_values."tried_faq", new_values."tried_guide", new_values."tried_super_user", new_values."trouble", new_values."urgency", new_values."urgent_reason" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values."asker_id" IS DISTINCT FROM (new_values."asker_id") OR old_values."asker_address" IS DISTINCT FROM (new_values."asker_address") OR old_values."asker_name" IS DISTINCT FROM (new_values."asker_name") OR old_values."asker_telephone" IS DISTINCT FROM (new_values."asker_telephone") OR old_values."claims_id" IS DISTINCT FROM (new_values."claims_id") OR old_values."closed_at" IS DISTINCT FROM (new_values."closed_at") OR old_values."continues_id" IS DISTINCT FROM (new_values."continues_id") OR old_values."first_helped_at" IS DISTINCT FROM (new_values."first_helped_at") OR old_values."help_key" IS DISTINCT FROM (new_values."help_key") OR old_values."here_because" IS DISTINCT FROM (new_values."here_because") OR old_values."here_by" IS DISTINCT FROM (new_values."here_by") OR old_values."here_since_at" IS DISTINCT FROM (new_values."here_since_at") OR old_values."how" IS DISTINCT FROM (new_values."how") OR old_values."id" IS DISTINCT FROM (new_values."id") OR old_values."is_own_sign_in_call" IS DISTINCT FROM (new_values."is_own_sign_in_call") OR old_values."is_sign_in" IS DISTINCT FROM (new_values."is_sign_in") OR old_values."lane_reason" IS DISTINCT FROM (new_values."lane_reason") OR old_values."latest_word_at" IS DISTINCT FROM (new_values."latest_word_at") OR old_values."level_owner_id" IS DISTINCT FROM (new_values."level_owner_id") OR old_values."outcome" IS DISTINCT FROM (new_values."outcome") OR old_values."owner_id" IS DISTINCT FROM (new_values."owner_id") OR old_values."proof" IS DISTINCT FROM (new_values."proof") OR old_values."received_at" IS DISTINCT FROM (new_values."received_at") OR old_values."record" IS DISTINCT FROM (new_values."record") OR old_values."release" IS DISTINCT FROM (new_values."release") OR old_values."service_id" IS DISTINCT FROM (new_values."service_id") OR old_values."status" IS DISTINCT FROM (new_values."status") OR old_values."subject" IS DISTINCT FROM (new_values."subject") OR old_values."tried_faq" IS DISTINCT FROM (new_values."tried_faq") OR old_values."tried_guide" IS DISTINCT FROM (new_values."tried_guide") OR old_values."tried_super_user" IS DISTINCT FROM (new_values."tried_super_user") OR old_values."trouble" IS DISTINCT FROM (new_values."trouble") OR old_values."urgency" IS DISTINCT FROM (new_values."urgency") OR old_values."urgent_reason" IS DISTINCT FROM (new_values."urgent_reason")) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="e5608ca0b88995318e484c69a2a6c5544a1cd80a",
                    level="STATEMENT",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_c1f31",
                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                    table="enquiries_enquiry",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="enquiry",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "enquiries_enquiryevent" ("asker_address", "asker_id", "asker_name", "asker_telephone", "claims_id", "closed_at", "continues_id", "first_helped_at", "help_key", "here_because", "here_by", "here_since_at", "how", "id", "is_own_sign_in_call", "is_sign_in", "lane_reason", "latest_word_at", "level_owner_id", "outcome", "owner_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "proof", "received_at", "record", "release", "service_id", "status", "subject", "tried_faq", "tried_guide", "tried_super_user", "trouble", "urgency", "urgent_reason") SELECT old_values."asker_address", old_values."asker_id", old_values."asker_name", old_values."asker_telephone", old_values."claims_id", old_values."closed_at", old_values."continues_id", old_values."first_helped_at", old_values."help_key", old_values."here_because", old_values."here_by", old_values."here_since_at", old_values."how", old_values."id", old_values."is_own_sign_in_call", old_values."is_sign_in", old_values."lane_reason", old_values."latest_word_at", old_values."level_owner_id", old_values."outcome", old_values."owner_id", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."proof", old_values."received_at", old_values."record", old_values."release", old_values."service_id", old_values."status", old_values."subject", old_values."tried_faq", old_values."tried_guide", old_values."tried_super_user", old_values."trouble", old_values."urgency", old_values."urgent_reason" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                    hash="d464cf8621f3667be555fee1ae19930fa10bcd74",
                    level="STATEMENT",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_1f2ce",
                    referencing="REFERENCING OLD TABLE AS old_values ",
                    table="enquiries_enquiry",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="reopendays",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "enquiries_reopendaysevent" ("days", "from_on", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") SELECT new_values."days", new_values."from_on", new_values."id", _pgh_attached_context.value, NOW(), \'insert\', new_values."id" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="fea11873ba6b550707ddcce69cf9ab1befad747c",
                    level="STATEMENT",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_ed34f",
                    referencing="REFERENCING NEW TABLE AS new_values ",
                    table="enquiries_reopendays",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="reopendays",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "enquiries_reopendaysevent" ("days", "from_on", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") SELECT new_values."days", new_values."from_on", new_values."id", _pgh_attached_context.value, NOW(), \'update\', new_values."id" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="cec04b60a9bd748a4170b3d86ad22ece7a0ec0d7",
                    level="STATEMENT",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_772ec",
                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                    table="enquiries_reopendays",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="reopendays",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "enquiries_reopendaysevent" ("days", "from_on", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") SELECT old_values."days", old_values."from_on", old_values."id", _pgh_attached_context.value, NOW(), \'delete\', old_values."id" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                    hash="25410419c91cdcf6b103017b513b3b85c4ea8db1",
                    level="STATEMENT",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_54328",
                    referencing="REFERENCING OLD TABLE AS old_values ",
                    table="enquiries_reopendays",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="forwarding",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "enquiries_forwardingevent" ("enquiry_id", "former_service_id", "forwarder_address", "forwarder_name", "id", "message_id", "original_address", "original_name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "put_aside_at", "taken_at", "taken_by_name") SELECT new_values."enquiry_id", new_values."former_service_id", new_values."forwarder_address", new_values."forwarder_name", new_values."id", new_values."message_id", new_values."original_address", new_values."original_name", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."put_aside_at", new_values."taken_at", new_values."taken_by_name" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="d466d33af1e3aaf2422ac5e836aea021072720fc",
                    level="STATEMENT",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_c0781",
                    referencing="REFERENCING NEW TABLE AS new_values ",
                    table="enquiries_forwarding",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="forwarding",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "enquiries_forwardingevent" ("enquiry_id", "former_service_id", "forwarder_address", "forwarder_name", "id", "message_id", "original_address", "original_name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "put_aside_at", "taken_at", "taken_by_name") SELECT new_values."enquiry_id", new_values."former_service_id", new_values."forwarder_address", new_values."forwarder_name", new_values."id", new_values."message_id", new_values."original_address", new_values."original_name", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."put_aside_at", new_values."taken_at", new_values."taken_by_name" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="ca80e7dd97752625faaa7da9ddecd9fcb6d66e54",
                    level="STATEMENT",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_bbce4",
                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                    table="enquiries_forwarding",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="forwarding",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "enquiries_forwardingevent" ("enquiry_id", "former_service_id", "forwarder_address", "forwarder_name", "id", "message_id", "original_address", "original_name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "put_aside_at", "taken_at", "taken_by_name") SELECT old_values."enquiry_id", old_values."former_service_id", old_values."forwarder_address", old_values."forwarder_name", old_values."id", old_values."message_id", old_values."original_address", old_values."original_name", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."put_aside_at", old_values."taken_at", old_values."taken_by_name" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                    hash="7027ac8a260d681a2bc7cd869474a8e259368783",
                    level="STATEMENT",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_24828",
                    referencing="REFERENCING OLD TABLE AS old_values ",
                    table="enquiries_forwarding",
                    when="AFTER",
                ),
            ),
        ),
    ]
