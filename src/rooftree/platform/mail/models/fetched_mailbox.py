"""Folders on mail servers that mail is fetched from, and how far each fetch has got."""

from django.db import models
from django.db.models import Q

from rooftree.platform.database.interface import row_history
from rooftree.platform.mail.models.inbound_mail import InboundMail
from rooftree.platform.mail.models.mailbox import Mailbox

_SECRETS = r"^ROOFTREE_FETCH_[A-Z0-9_]{1,60}$"


@row_history()
class FetchedMailbox(models.Model):
    """One row is a folder on a mail server that a mailbox's mail is fetched from.

    It holds the names of environment variables and never what they hold.
    """

    class Security(models.TextChoices):
        """How the conversation is kept secret."""

        TLS = "tls", "TLS from the first word (port 993)"
        STARTTLS = "starttls", "STARTTLS (port 143)"
        NONE = "none", "None, for a server on this machine"

    class Proof(models.TextChoices):
        """What is shown to the server in place of a person."""

        PASSWORD = "password", "A password"
        CLIENT = "client-credentials", "OAuth (XOAUTH2), as the application itself"
        REFRESH = "refresh-token", "OAuth (XOAUTH2), with a refresh token"

    mailbox = models.ForeignKey(Mailbox, models.PROTECT, related_name="+")
    host = models.CharField(max_length=253)
    port = models.PositiveIntegerField()
    security = models.CharField(max_length=10, choices=Security.choices)
    user_name = models.CharField(max_length=254)
    folder = models.CharField(max_length=200, default="INBOX")
    proof = models.CharField(max_length=20, choices=Proof.choices)
    secret_name = models.CharField(max_length=80, blank=True)
    refresh_name = models.CharField(max_length=80, blank=True)
    token_address = models.CharField(max_length=300, blank=True)
    client_id = models.CharField(max_length=200, blank=True)
    scope = models.CharField(max_length=300, blank=True)
    since_on = models.DateField()
    set_up_at = models.DateTimeField()
    is_paused = models.BooleanField(default=False)

    class Meta:
        ordering = ("id",)
        constraints = (
            models.UniqueConstraint(
                fields=("host", "port", "user_name", "folder"), name="fetched_one_per_folder"
            ),
            models.CheckConstraint(
                name="fetched_open_only_on_this_machine",
                condition=~Q(security="none") | Q(host__in=("127.0.0.1", "::1", "localhost")),
            ),
            models.CheckConstraint(
                name="fetched_security_is_known",
                condition=Q(security__in=("tls", "starttls", "none")),
            ),
            models.CheckConstraint(
                name="fetched_port_is_a_port", condition=Q(port__gte=1, port__lte=65535)
            ),
            # Else it could be made to send any secret of this process to any server.
            models.CheckConstraint(
                name="fetched_names_only_its_own_secrets",
                condition=(Q(secret_name="") | Q(secret_name__regex=_SECRETS))
                & (Q(refresh_name="") | Q(refresh_name__regex=_SECRETS)),
            ),
            models.CheckConstraint(
                name="fetched_proof_is_whole",
                condition=(Q(proof="password", token_address="") & ~Q(secret_name=""))
                | (
                    Q(proof="client-credentials")
                    & ~Q(secret_name="")
                    & ~Q(token_address="")
                    & ~Q(client_id="")
                )
                | (
                    Q(proof="refresh-token")
                    & ~Q(refresh_name="")
                    & ~Q(token_address="")
                    & ~Q(client_id="")
                ),
            ),
        )

    def __str__(self) -> str:
        return f"folder {self.folder} of {self.host}"


class FetchProgress(models.Model):
    """One row is how far the fetching of one folder has got.

    Mails up to `dated_until_uid` were there when the folder was first read, and of these only those
    since `since_on` are taken; of later ones every mail is.
    """

    source = models.OneToOneField(
        FetchedMailbox, models.CASCADE, primary_key=True, related_name="progress"
    )
    uid_validity = models.BigIntegerField(null=True)
    highest_uid = models.BigIntegerField(default=0)
    dated_until_uid = models.BigIntegerField(default=0)
    since_on = models.DateField(null=True)
    made_anew_at = models.DateTimeField(null=True)
    looked_back_at = models.DateTimeField(null=True)
    # A mail that the conversation keeps ending at, and how often in a row it has.
    broken_uid = models.BigIntegerField(null=True)
    breaks = models.PositiveSmallIntegerField(default=0)
    latest_fetch_at = models.DateTimeField(null=True)
    latest_success_at = models.DateTimeField(null=True)
    latest_fault_at = models.DateTimeField(null=True)
    latest_fault = models.CharField(max_length=300, blank=True)

    def __str__(self) -> str:
        return f"progress of fetched mailbox {self.source_id}"


class FetchedMail(models.Model):
    """One row is one mail of a folder, by its UID, and what fetching it came to."""

    class State(models.TextChoices):
        """Waiting: it could not be fetched yet, and is tried again."""

        TAKEN = "taken", "Taken in"
        AGAIN = "again", "Taken in before"
        WAITING = "waiting", "Can’t be fetched yet"
        GONE = "gone", "Gone from the folder before it could be fetched"
        LEFT = "left", "Left in the folder by a colleague"

    source = models.ForeignKey(FetchedMailbox, models.PROTECT, related_name="+")
    uid_validity = models.BigIntegerField()
    uid = models.BigIntegerField()
    state = models.CharField(max_length=10, choices=State.choices)
    mail = models.ForeignKey(InboundMail, models.PROTECT, null=True, related_name="+")
    fetched_at = models.DateTimeField()
    tries = models.PositiveSmallIntegerField(default=1)
    try_at = models.DateTimeField(null=True)
    fault = models.CharField(max_length=300, blank=True)

    class Meta:
        ordering = ("-id",)
        indexes = (
            models.Index(
                fields=("source", "try_at"),
                name="fetched_waiting",
                condition=Q(state="waiting"),
            ),
        )
        constraints = (
            models.UniqueConstraint(
                fields=("source", "uid_validity", "uid"), name="fetched_once_per_uid"
            ),
            models.CheckConstraint(
                name="fetched_state_is_known",
                condition=Q(state__in=("taken", "again", "waiting", "gone", "left")),
            ),
            models.CheckConstraint(
                name="fetched_taken_has_its_mail",
                condition=(Q(state__in=("taken", "again")) & Q(mail__isnull=False))
                | (~Q(state__in=("taken", "again")) & Q(mail=None)),
            ),
            models.CheckConstraint(
                name="fetched_waiting_is_tried_again",
                condition=(Q(state="waiting", try_at__isnull=False) & ~Q(fault=""))
                | ~Q(state="waiting"),
            ),
        )

    def __str__(self) -> str:
        return f"mail {self.uid} of fetched mailbox {self.source_id}"
