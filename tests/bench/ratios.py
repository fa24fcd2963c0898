#!/usr/bin/env python3
"""Prints each benchmark beside its yardstick.

    ratios.py RESULT.json...      (what Google Benchmark writes with --benchmark_out)

Benchmarks are named GROUP/NAME, one of a group is GROUP/yardstick. Compared are the real time and the counters that both
have. Exit status 1 when a group has no yardstick or nothing was measured.
"""
import json
import re
import sys

UNITS = {"ns": 1e-6, "us": 1e-3, "ms": 1.0, "s": 1e3}
NO_COUNTER = {"iterations", "repetitions", "repetition_index", "threads", "family_index", "per_family_instance_index",
              "real_time", "cpu_time"}


def measured(result):
    values = {key: value for key, value in result.items() if isinstance(value, float) and key not in NO_COUNTER}
    return {"ms": result["real_time"] * UNITS[result["time_unit"]], **values}


def groups_of(paths):
    groups = {}
    for path in paths:
        with open(path, encoding="utf-8") as file:
            results = json.load(file)["benchmarks"]
        for result in results:
            if result.get("run_type") == "aggregate" or result.get("error_occurred"):
                continue
            group, _, name = re.sub(r"/(real_time|process_time|min_time:.*|repeats:.*|iterations:.*)", "", result["name"]).rpartition("/")
            groups.setdefault(group, {})[name] = measured(result)
    return groups


def main(paths):
    groups = groups_of(paths)
    without = [group for group, named in groups.items() if "yardstick" not in named]
    for group, named in groups.items():
        yardstick = named.get("yardstick", {})
        for name, values in named.items():
            for what, value in values.items() if name != "yardstick" else ():
                if yardstick.get(what):
                    print(f"{group}/{name}: {value:.4g} {what}, yardstick {yardstick[what]:.4g}, ratio {value / yardstick[what]:.3f}")
    for group in without:
        print(f"{group}: no yardstick beside it", file=sys.stderr)
    return 1 if without or not groups else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
