"""`pytest --accept` writes the expected answers anew; a person then reads the difference as football."""

import pytest


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--accept", action="store_true", help="write the expected answers anew")


@pytest.fixture(scope="session")
def accept(pytestconfig: pytest.Config) -> bool:
    """Whether what comes out now is to be what is expected from now on."""
    return bool(pytestconfig.getoption("--accept"))
