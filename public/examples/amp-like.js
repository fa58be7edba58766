// What AMP's own script does with the height that a frame asks for; a real AMP page needs none of this.
addEventListener('message', ({ data, source }) => {
  if (data?.sentinel !== 'amp' || data.type !== 'embed-size') return
  if (!Number.isFinite(data.height) || data.height < 120 || data.height > 4000) return
  for (const frame of document.querySelectorAll('iframe[name="amp"]'))
    if (frame.contentWindow === source) frame.style.height = `${data.height}px`
})
