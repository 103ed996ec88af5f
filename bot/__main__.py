"""`python -m bot`.

One question takes little longer than loading the libraries, so nothing is spent on memory that ends with the process
anyway: collecting garbage waits until many questions are asked (see `bot.cli`), and nothing is torn down at the end.
"""

import gc
import os

if __name__ == "__main__":
    gc.disable()
    try:
        from bot.cli import main

        code = main()
    except KeyboardInterrupt:
        code = 130
    os._exit(code)
