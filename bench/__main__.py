"""`make bench`: prints each ratio with its target, and ends with an error where one is over."""

import os
import sys

from tests import environment  # noqa: F401 - sets the environment before Django reads its settings


def main() -> int:
    """Fills a database with SCALE contacts (10,000 unless said) and measures."""
    import django

    scale = int(os.environ.get("SCALE") or 10_000)
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "frontdoor.settings")
    django.setup()
    from bench import bringing, console, finding, keeping, ledger, linking, packs, pages, saving, sealing, worklists
    from bench.measure import table
    from bench.prepare import prepared

    print(f"Filling a database with {scale:,} contacts and as many requests …", flush=True)
    with prepared(scale) as cluster:
        print("Measuring …", flush=True)
        lines = [*worklists.run(), *ledger.run()]
        with cluster.owner() as owner:
            lines += saving.run(owner)
            lines += sealing.run(owner)
        lines += pages.run()
        lines += console.run(cluster.url(), int(os.environ.get("EVENTS") or 5 * scale))
        lines += keeping.run(cluster, int(os.environ.get("FILES") or scale))
        lines += packs.run(worklists.front_door)
        people = int(os.environ.get("PEOPLE") or scale)
        lines += finding.run(cluster, people)
        lines += bringing.run(people)
    lines += linking.run()
    print(f"\n{table(lines)}\n")
    over = [line.name for line in lines if not line.holds]
    if over:
        print(f"Over target: {'; '.join(over)}. Run it again on a quiet machine before believing it.")
    return 1 if over else 0


if __name__ == "__main__":
    sys.exit(main())
