"""Tasks that tests defer."""

from rooftree.platform.jobs.interface import task

done: list[str] = []


@task(queue="default", tries=2)
def note_toy(*, word: str) -> None:
    """Note the word."""
    done.append(word)


@task(queue="default", tries=2)
def break_toy(*, word: str) -> None:
    """Fail, with a message that must not be kept."""
    done.append(word)
    message = f"Somebody's secret {word}"
    raise ValueError(message)
