"""`iide-studio report`."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.conftest import Program


@pytest.fixture
def result(program: Program, photo_file: Path) -> Path:
    options = ["--inside-mask-only", "--prompt", "a <b>woman</b>", "--operator", "B. Restorer"]
    program("restore", photo_file, *options)
    return photo_file.with_name("grandmother_restored.png")


def test_page_shows_before_after_mask_and_map(
    program: Program, result: Path, tmp_path: Path
) -> None:
    report = tmp_path / "report.html"
    outcome = program("report", result, "-o", report, "--operator", "A. Keeper")
    assert outcome.code == 0, outcome.err
    page = report.read_text(encoding="utf-8")
    for text in ("Before.", "After.", "Mask.", "Evidence map.", "A. Keeper", "a &lt;b&gt;woman"):
        assert text in page
    assert page.count("data:image/jpeg") == 4
    assert "The proof holds" in page
    assert "ab" * 32 in page
    assert "Remarks" not in page


def test_missing_things_are_said(program: Program, result: Path, tmp_path: Path) -> None:
    result.with_name("grandmother.png").unlink()
    result.with_name("grandmother_restored.mask.png").unlink()
    report = tmp_path / "report.html"
    outcome = program("report", result, "-o", report)
    assert outcome.code == 0
    assert "Original: " in outcome.err
    page = report.read_text(encoding="utf-8")
    assert page.count("data:image/jpeg") == 1
    assert "was not found" in page
    assert "mask.png is missing" in page


def test_pdf(program: Program, result: Path, tmp_path: Path) -> None:
    assert program("report", result, "-o", tmp_path / "report.pdf").code == 0
    program("report", result, "-o", tmp_path / "report.html")
    assert "B. Restorer" in (tmp_path / "report.html").read_text(encoding="utf-8")
    assert (tmp_path / "report.pdf").read_bytes().startswith(b"%PDF-")


@pytest.mark.parametrize(("name", "code"), [("report.docx", 2), ("none/report.html", 1)])
def test_impossible_names(
    program: Program, result: Path, tmp_path: Path, name: str, code: int
) -> None:
    assert program("report", result, "-o", tmp_path / name).code == code


def test_older_report_needs_leave(program: Program, result: Path, tmp_path: Path) -> None:
    report = tmp_path / "report.html"
    report.write_text("mine")
    assert program("report", result, "-o", report).code == 1
    assert report.read_text() == "mine"
    assert program("report", result, "-o", report, "--overwrite").code == 0


def test_file_without_a_record(program: Program, photo_file: Path, tmp_path: Path) -> None:
    outcome = program("report", photo_file, "-o", tmp_path / "report.html")
    assert outcome.code == 1
    assert "says nothing" in outcome.err
