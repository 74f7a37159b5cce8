"""The templates that folium fills, compiled once and escaping every value."""

from __future__ import annotations

from jinja2 import Environment, StrictUndefined, Template
from markupsafe import Markup

from generator.content_policy import MAP_POLICY, REFERRER

_ENVIRONMENT = Environment(
    autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True
)


def template(source: str) -> Template:
    """A compiled template. The policies of the page are known to it."""
    told = {"policy": Markup(MAP_POLICY), "referrer": REFERRER}  # noqa: S704 - our own table
    return _ENVIRONMENT.from_string(source, globals=told)


# The target of <base> takes every link out of the iframe, those that the script adds as well.
PAGE = template("""\
<!DOCTYPE html>
<html lang="{{ this.view.lang }}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="{{ policy }}">
<meta name="referrer" content="{{ referrer }}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="robots" content="noindex">
<title>{{ this.view.title }}</title>
<base target="_top">
<link rel="icon" href="data:,">
{{ this.header.render()|safe }}
</head>
<body>
<a class="skip" href="#places" target="_self">Skip past the map to the list of councils</a>
<main>
<header class="top">
<p><a href="{{ this.view.page_href }}">Back to {{ this.view.page_name }}</a></p>
<h1>{{ this.view.title }}</h1>
<p>{{ this.view.description }}</p>
</header>
{% if this.view.layers|length > 1 %}
<p class="choice"><label for="layer">Boundaries to show</label>
<select id="layer" autocomplete="off">
{% for layer in this.view.layers %}
<option value="{{ layer.id }}"{{ " selected" if layer is sameas this.view.first_layer }}>\
{{ layer.name }}</option>
{% endfor %}
</select></p>
{% endif %}
<div class="stage">
{{ this.html.render()|safe }}
<section class="panel" id="panel" aria-label="About the place you choose" aria-live="polite">
</section>
</div>
<section class="places" id="places" tabindex="-1" aria-labelledby="places-title">
<h2 id="places-title">Councils on this map</h2>
<noscript><p>The map and the names of councils in its list need JavaScript. The same is in words: \
<a href="{{ this.view.page_href }}">{{ this.view.page_name }}</a>\
{% if this.elsewhere %}
, <a href="{{ this.elsewhere.href }}">{{ this.elsewhere.name }}</a>\
{% endif %}
.</p></noscript>
<p class="find"><label for="find">Find a council in the list</label>
<input id="find" type="search" autocomplete="off" spellcheck="false"></p>
<p id="note">{{ this.view.first_layer.note if this.view.first_layer }}</p>
<div id="groups">
{% for group in this.groups %}
<details class="group" data-zone="{{ group.zone.id }}"{{ " open" if group.open }}>
<summary><span class="key fill-{{ group.zone.fill }}">{{ group.number }}</span> \
{{ group.zone.name }}</summary>
{% if group.zone.lines %}
<ul class="lines">{% for line in group.zone.lines %}<li>{{ line }}</li>{% endfor %}</ul>
{% endif %}
{% if group.zone.href %}
<p><a href="{{ group.zone.href }}">More about {{ group.zone.name }}</a></p>
{% endif %}
</details>
{% endfor %}
</div>
</section>
<footer><p>{{ this.view.credit }}</p></footer>
</main>
<script type="application/json" id="atlas-map">{{ this.script.render()|safe }}</script>
</body>
</html>
""")

# Folium's own map template turns zooming off for the whole page and writes styles and scripts
# into it. Ours keeps its three parts: what goes in the head, the element, and the settings, here
# as data that map.js reads.
MAP = template("""\
{% macro header(this, kwargs) %}
<link rel="stylesheet" href="{{ this.asset("atlas/map.css") }}">
<link rel="preload" as="fetch" href="{{ this.topology }}" crossorigin>
{% for module in this.modules %}
<script type="module" src="{{ this.asset(module) }}"></script>
{% endfor %}
{% endmacro %}
{% macro html(this, kwargs) %}
<div class="folium-map" id="{{ this.get_name() }}" role="application" aria-label="Map of \
{{ "England" if not this.view.focus else this.view.title }}. Arrow keys move it; plus and minus \
zoom. The list after it has the same places."></div>
{% endmacro %}
{% macro script(this, kwargs) %}{{ this.json()|safe }}{% endmacro %}
""")
