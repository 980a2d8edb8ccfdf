"""What a benchmark peer in Python shares: answer each job on standard input with its milliseconds."""

import sys
import time


def serve(jobs):
    """jobs: name -> function without arguments. Short work is repeated until the clock can see it."""
    print("ready", flush=True)
    for line in sys.stdin:
        job = jobs[line.strip()]
        start = time.perf_counter()
        job()
        ms = (time.perf_counter() - start) * 1e3
        if ms < 1:
            times = min(1000, int(2 / max(ms, 1e-3)) + 1)
            start = time.perf_counter()
            for _ in range(times):
                job()
            ms = (time.perf_counter() - start) * 1e3 / times
        print(ms, flush=True)
