-- {{< influence-map src="…" open="…" title="…" height="520" picture="map.png" alt="…" >}}
-- gives the map in a frame in HTML, and its picture with a caption and a link in all other formats.

local entities = { ["&"] = "&amp;", ["<"] = "&lt;", [">"] = "&gt;", ['"'] = "&quot;", ["'"] = "&#39;" }

local function escape(text)
  return (text:gsub("[&<>\"']", entities))
end

-- Only addresses of the web lead out of a document; a picture may also lie beside it.
local function web(name, address)
  if not address:match("^https?://") then
    error("influence-map: invalid " .. name .. ': "' .. address .. '"; https://… expected')
  end
  return address
end

local function frame(map)
  return '<iframe src="' .. escape(map.src) .. '" title="' .. escape(map.title)
    .. '" width="100%" height="' .. map.height
    .. '" loading="lazy" style="border:0;max-width:100%;min-height:240px"'
    .. ' allow="fullscreen; clipboard-write; web-share" allowfullscreen'
    .. ' referrerpolicy="strict-origin-when-cross-origin"></iframe>'
    .. '<p><a href="' .. escape(map.open) .. '">' .. escape(map.title) .. "</a></p>"
end

local function still(map)
  local caption = pandoc.Para({ pandoc.Emph({ pandoc.Link({ pandoc.Str(map.title) }, map.open) }) })
  if map.picture == "" then
    return { caption }
  end
  local picture = pandoc.Image({ pandoc.Str(map.alt) }, map.picture)
  return { pandoc.Para({ pandoc.Link({ picture }, map.open) }), caption }
end

return {
  ["influence-map"] = function(_, given)
    local function text(name, default)
      local value = given[name] and pandoc.utils.stringify(given[name]) or ""
      return value ~= "" and value or default
    end
    local src = web("src", text("src", ""))
    local map = {
      src = src,
      open = web("open", text("open", src)),
      title = text("title", "Map"),
      height = tostring(math.floor(tonumber(text("height", "520")) or 520)),
      picture = text("picture", ""),
      alt = text("alt", text("title", "Map")),
    }
    if quarto.doc.is_format("html:js") then
      return { pandoc.RawBlock("html", frame(map)) }
    end
    return still(map)
  end,
}
