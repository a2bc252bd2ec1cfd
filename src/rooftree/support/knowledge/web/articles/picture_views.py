"""The pictures of an article."""

from django import forms
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_POST

from rooftree.platform.files import interface as files
from rooftree.platform.web.interface import Form, UploadField, done, page
from rooftree.support.knowledge import permissions
from rooftree.support.knowledge.actions.articles.pictures import (
    PictureKnown,
    add_picture,
    remove_picture,
)
from rooftree.support.knowledge.web.articles.asked import LIBRARY, actor_in, kept_article

_PICTURES = "Choose a picture: PNG, JPEG, GIF or WebP."


class PictureForm(Form):
    """A picture and the words for those who don't see it."""

    picture = UploadField(label="Picture")
    name = forms.SlugField(
        label="Name",
        help_text="How the text calls it: small letters, figures and hyphens, for example void-page",
        max_length=80,
        error_messages={"invalid": "Use small letters, figures and hyphens only."},
    )
    alternative = forms.CharField(
        label="What it shows",
        help_text="Read out to colleagues who don’t see it, and shown where it can’t be",
        max_length=300,
    )

    def clean_picture(self) -> int:
        """Store it, if it is a picture that browsers show."""
        upload = self.cleaned_data["picture"]
        content = upload.read()
        if files.media_type_of(content, upload.name) not in files.SHOWN_IN_PLACE:
            raise forms.ValidationError(_PICTURES)
        return files.store(content, name=upload.name, at=timezone.now())


@page(help_key="knowledge.pictures", permission=permissions.KEEP_ARTICLES)
def pictures(request: HttpRequest, slug: str) -> HttpResponse:
    """Show them, and add one."""
    article = kept_article(request, slug)
    form = PictureForm(*((request.POST, request.FILES) if request.method == "POST" else ()))
    if request.method == "POST" and form.is_valid():
        given = form.cleaned_data
        try:
            add_picture(
                actor=actor_in(request),
                article_id=article.id,
                name=given["name"].lower(),
                alternative=given["alternative"],
                file_id=given["picture"],
            )
        except PictureKnown:
            form.add_error("name", "A picture of this article has this name. Choose another.")
        else:
            done(request, "Picture added. Put its line into the text where it should stand.")
            return redirect("knowledge.pictures", slug=slug)
    shown = {"article": article, "form": form, "crumbs": [LIBRARY]}
    status = 422 if form.errors else 200
    return render(request, "knowledge/articles/pictures.html", shown, status=status)


@page(help_key="knowledge.pictures", permission=permissions.KEEP_ARTICLES)
@require_POST
def remove(request: HttpRequest, slug: str) -> HttpResponse:
    """Take a picture off."""
    article = kept_article(request, slug)
    name = request.POST.get("name", "")
    if any(picture.name == name for picture in article.pictures):
        remove_picture(actor=actor_in(request), article_id=article.id, name=name)
        done(request, "Picture removed. Where the text names it, its words stand instead.")
    return redirect("knowledge.pictures", slug=slug)
