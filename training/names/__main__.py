"""A sheet of invented names: `python -m training.names REGION [KIND] [--count N] [--seed S]`."""

import argparse

from training.names import KINDS, Name, generate, regions

COUNTS = {
    "person": 20,
    "place": 20,
    "armed-group": 8,
    "organisation": 6,
    "media": 5,
    "government-body": 5,
    "facility": 6,
}


def main() -> None:
    """Print the sheet of one region or tradition."""
    parser = argparse.ArgumentParser(prog="python -m training.names", description=__doc__)
    parser.add_argument("where", metavar="REGION", help=f"a tradition, or one of: {', '.join(regions())}")
    parser.add_argument("kind", nargs="?", choices=KINDS)
    parser.add_argument("--count", type=int)
    parser.add_argument("--seed", type=int, default=0)
    asked = parser.parse_args()
    for kind in [asked.kind] if asked.kind else KINDS:
        print(f"{kind}:")
        for name in generate(asked.where, kind, asked.count or COUNTS[kind], asked.seed):
            print(f"  {line(name)}")


def line(name: Name) -> str:
    """One name on a line: title, full form, acronym, then short form and one other spelling where they differ."""
    full = f"{name.title}: {name.full}" if name.title else name.full
    parts = [f"{full} ({name.acronym})" if name.acronym else full]
    parts += [f"short {name.short}"] if name.short not in {name.full, name.acronym} else []
    parts += [f"also {name.variants[0]}"] if name.variants else []
    return " | ".join(parts)


if __name__ == "__main__":
    main()
