"""A treatment report as one HTML file that needs no other."""

from __future__ import annotations

import base64
from html import escape

from iide_studio.core.report.content import Report, ReportPicture, ReportTable

_STYLE = """
body { font: 15px/1.45 system-ui, sans-serif; color: #222; max-width: 72rem; margin: 2rem auto;
  padding: 0 1.5rem; }
h1 { font-size: 1.6rem; margin-bottom: 0; }
h2 { font-size: 1.1rem; margin: 2rem 0 .5rem; border-bottom: 1px solid #bbb; }
.subtitle { color: #555; margin-top: .2rem; }
.pictures { display: grid; gap: 1.5rem;
  grid-template-columns: repeat(auto-fit, minmax(22rem, 1fr)); }
figure { margin: 0; break-inside: avoid; }
figure img { width: 100%; height: auto; border: 1px solid #bbb; }
figcaption { color: #444; font-size: .9rem; }
table { border-collapse: collapse; width: 100%; break-inside: avoid; }
th { text-align: left; font-weight: 600; width: 15rem; }
th, td { padding: .2rem .6rem .2rem 0; vertical-align: top; border-bottom: 1px solid #e5e5e5;
  overflow-wrap: anywhere; }
@media print { body { margin: 0; font-size: 11px; } }
"""
_POLICY = "default-src 'none'; img-src data:; style-src 'unsafe-inline'"


def as_html(report: Report) -> str:
    """Returns the report as an HTML page; it loads nothing and runs nothing."""
    parts = [
        f"<h1>{escape(report.title)}</h1>",
        f'<p class="subtitle">{escape(report.subtitle)}</p>',
        f'<div class="pictures">{"".join(map(_figure, report.pictures))}</div>',
        *map(_table, report.tables),
        _remarks(report.remarks),
    ]
    return (
        '<!DOCTYPE html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{escape(report.title)}</title>\n<style>{_STYLE}</style>\n</head>\n<body>\n"
        + "\n".join(parts)
        + "\n</body>\n</html>\n"
    )


def _figure(picture: ReportPicture) -> str:
    data = base64.b64encode(picture.jpeg).decode("ascii")
    width, height = picture.size
    title, caption = escape(picture.title), escape(picture.caption)
    return (
        f'<figure><img src="data:image/jpeg;base64,{data}" alt="{title}" '
        f'width="{width}" height="{height}">'
        f"<figcaption><strong>{title}.</strong> {caption}</figcaption></figure>"
    )


def _table(table: ReportTable) -> str:
    rows = "".join(
        f"<tr><th scope='row'>{escape(name)}</th><td>{escape(value)}</td></tr>"
        for name, value in table.rows
    )
    return f"<h2>{escape(table.title)}</h2>\n<table>{rows}</table>"


def _remarks(remarks: tuple[str, ...]) -> str:
    if not remarks:
        return ""
    items = "".join(f"<li>{escape(remark)}</li>" for remark in remarks)
    return f"<h2>Remarks</h2>\n<ul>{items}</ul>"
