"""What a person reads when a copy has come up."""

import json
from pathlib import Path

SIGN_INS = "demo-sign-ins.json"


def demo_words(address: str, data: Path, database: Path | None) -> str:
    """Say where the demo runs, who to sign in as, and what to try."""
    lines = ["", f"Rooftree is running at {address}/", f"Its data is in {data}"]
    if database and data not in database.parents:
        lines.append(f"and its database in {database}")
    rows = _read_sign_ins(data)
    if rows:
        lines += ["", "Sign in as:"]
        width = max(len(row["role"]) for row in rows)
        name = max(len(row["username"]) for row in rows)
        for row in rows:
            lines.append(
                f"  {row['role']:{width}}  {row['username']:{name}}  {row['password']}   {row['try']}"
            )
    lines += ["", "Three things to try:", *_tries(address), "", "Ctrl-C stops everything.", ""]
    return "\n".join(lines)


def site_words(address: str, environment: str) -> str:
    """Say where a real site runs."""
    return f"Rooftree ({environment}) is running at {address}/\n"


def _tries(address: str) -> list[str]:
    return [
        f"  1. Open {address}/cannot-sign-in/ and ask for help as morven.baillie@council.example.",
        f"  2. Read that mail, and write one to ihms@council.example, at {address}/mail/sample/.",
        f"  3. Sign in as callum.reid and answer it from the queue at {address}/desk/.",
    ]


def _read_sign_ins(data: Path) -> list[dict[str, str]]:
    try:
        found: list[dict[str, str]] = json.loads((data / SIGN_INS).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return []
    return found
