"""Who asks, and whether this page is for them: nothing unmarked is ever served."""

from collections.abc import Callable
from typing import Any

import pghistory
from django.conf import settings
from django.contrib.auth.base_user import AbstractBaseUser
from django.contrib.auth.models import AnonymousUser
from django.contrib.auth.views import redirect_to_login
from django.http import Http404, HttpRequest, HttpResponseBase
from django.utils import timezone
from django.utils.cache import add_never_cache_headers

from rooftree.platform.access.queries.actor import actor_of
from rooftree.platform.access.rules.may import may
from rooftree.platform.access.rules.require import NotAllowed
from rooftree.platform.audit import interface as audit
from rooftree.platform.database.interface import one_reading
from rooftree.platform.references.interface import Actor
from rooftree.platform.web.interface import PUBLIC, SIGNED_IN, PageFacts


class AccessMiddleware:
    """Sets `request.actor` and `request.page`, and answers 404 or sign-in where it must."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        """Answer the request as its actor; row history keeps whose it was."""
        with one_reading():
            return self._answer_as(request, request.user)

    def _answer_as(
        self, request: HttpRequest, user: AbstractBaseUser | AnonymousUser
    ) -> HttpResponseBase:
        request.page = None  # type: ignore[attr-defined]
        request.actor = (  # type: ignore[attr-defined]
            actor_of(user.pk, on=timezone.localdate())
            if user.is_authenticated
            else Actor.anonymous()
        )
        is_signed_in = request.actor.is_signed_in  # type: ignore[attr-defined]
        response = self._answer(request)
        if is_signed_in:
            # Nobody may read this page from a shared computer's store after its reader signed out.
            add_never_cache_headers(response)
        return response

    def _answer(self, request: HttpRequest) -> HttpResponseBase:
        if request.method in {"GET", "HEAD"}:
            return self.get_response(request)
        actor: Actor = request.actor  # type: ignore[attr-defined]
        with pghistory.context(account=actor.account_id, page=request.path):
            return self.get_response(request)

    def process_view(
        self, request: HttpRequest, view: Callable[..., Any], _args: object, _kwargs: object
    ) -> HttpResponseBase | None:
        """Deny unless the page's own words allow."""
        facts: PageFacts | None = getattr(view, "page", None)
        if facts is None:
            message = "This address carries no permission, so it is not served."
            raise Http404(message)
        request.page = facts  # type: ignore[attr-defined]
        actor: Actor = request.actor  # type: ignore[attr-defined]
        if facts.permission == PUBLIC:
            return None
        if not actor.is_signed_in:
            return redirect_to_login(request.get_full_path(), settings.LOGIN_URL)
        if facts.permission == SIGNED_IN or may(actor, facts.permission):
            return None
        raise self._refused(request, facts.permission)

    def process_exception(self, request: HttpRequest, exception: Exception) -> None:
        """Turn a refusal inside a page into 404, and keep it in the audit."""
        if isinstance(exception, NotAllowed):
            raise self._refused(request, exception.permission) from exception

    def _refused(self, request: HttpRequest, permission: str) -> Http404:
        # The path's own digits and words name records, never people: that is a rule of addresses.
        audit.record_refusal(
            request.actor,  # type: ignore[attr-defined]
            "access.refused",
            details={"path": request.path, "permission": permission},
        )
        return Http404("This page is not for this account.")
