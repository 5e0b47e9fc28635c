"""Dossiers that are made and served for a browser to look at."""
import signal
import subprocess


class ServingFailed(Exception):
    """The program did not make or serve a dossier."""


class Server:
    def __init__(self, program, dossier):
        self.program, self.dossier = program, dossier

    def __enter__(self):
        self.process = subprocess.Popen(
            [self.program, "serve", str(self.dossier), "--port", "0"],
            stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
        self.url = self.process.stdout.readline().strip()
        if not self.url:
            raise ServingFailed("rapporteur serve told no address")
        return self

    def __exit__(self, *_):
        self.process.send_signal(signal.SIGTERM)
        try:
            status = self.process.wait(10)
        except subprocess.TimeoutExpired:
            self.process.kill()
            status = None
        if status != 0:
            raise ServingFailed(f"rapporteur serve ended with {status} when it was asked to end")


def make(program, dossier, articles):
    subprocess.run([program, "new", dossier], check=True, capture_output=True)
    # 65: something was refused, which hostile articles may be.
    added = subprocess.run([program, "add", dossier, articles, "--quiet"], capture_output=True)
    if added.returncode not in (0, 65):
        raise ServingFailed(f"rapporteur add ended with {added.returncode}: {added.stderr.decode()}")
    return dossier
