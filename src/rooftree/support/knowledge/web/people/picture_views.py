"""The pictures of pages that come with the product's guides."""

from django.http import FileResponse, Http404, HttpRequest
from django.views.decorators.cache import cache_control

from rooftree.platform.web.interface import PUBLIC, endpoint
from rooftree.support.knowledge.queries.shipped_pictures import shipped_picture_file

_YEAR = 365 * 24 * 60 * 60


@endpoint(permission=PUBLIC)
@cache_control(public=True, max_age=_YEAR, immutable=True)
def shipped_picture(request: HttpRequest, name: str, digest: str) -> FileResponse:
    """Give one picture; its address changes with its content, so it may be kept for ever."""
    del request
    path = shipped_picture_file(name, digest)
    if path is None or not path.is_file():
        message = "There is no such picture."
        raise Http404(message)
    return FileResponse(path.open("rb"), content_type="image/webp")
