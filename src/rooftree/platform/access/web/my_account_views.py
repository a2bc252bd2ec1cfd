"""My account: password, second factor, devices, days away."""

from allauth.account import views as account_views
from allauth.mfa.base import views as factor_views
from allauth.mfa.recovery_codes import views as recovery_views
from allauth.mfa.totp import views as totp_views
from allauth.usersessions import views as session_views
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone

from rooftree.platform.access.queries.my_account import my_account as read_my_account
from rooftree.platform.access.web.sign_in_views import own_page
from rooftree.platform.references.interface import Actor, Ref
from rooftree.platform.web.interface import SIGNED_IN, endpoint, page

KEY = "access.my-account"
MINE_REF = Ref("access.my_account", 0)


@page(help_key=KEY, permission=SIGNED_IN)
def my_account(request: HttpRequest) -> HttpResponse:
    """Show the person's own account and what can be changed."""
    actor: Actor = request.actor  # type: ignore[attr-defined]
    mine = read_my_account(actor=actor, on=timezone.localdate())
    return render(request, "access/my_account.html", {"mine": mine, "mine_ref": MINE_REF})


change_password = own_page(account_views.password_change, help_key=KEY, permission=SIGNED_IN)
second_factor = own_page(factor_views.index, help_key=KEY, permission=SIGNED_IN)
add_second_factor = own_page(totp_views.activate_totp, help_key=KEY, permission=SIGNED_IN)
take_off_second_factor = own_page(totp_views.deactivate_totp, help_key=KEY, permission=SIGNED_IN)
recovery_codes = own_page(recovery_views.view_recovery_codes, help_key=KEY, permission=SIGNED_IN)
new_recovery_codes = own_page(
    recovery_views.generate_recovery_codes, help_key=KEY, permission=SIGNED_IN
)
download_recovery_codes = endpoint(permission=SIGNED_IN)(recovery_views.download_recovery_codes)
devices = own_page(session_views.list_usersessions, help_key=KEY, permission=SIGNED_IN)
