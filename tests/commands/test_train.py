"""What the model is made from."""

from __future__ import annotations

from commands.train import sources


def test_drafts_of_partners_do_not_make_a_new_model(tmp_path, monkeypatch):
    (tmp_path / "catalogue/drafts").mkdir(parents=True)
    (tmp_path / "catalogue/labels.yml").touch()
    (tmp_path / "catalogue/drafts/office.yml").touch()
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr("commands.train.LEARNT_FROM", ("catalogue",))

    assert [path.name for path in sources()] == ["labels.yml"]
