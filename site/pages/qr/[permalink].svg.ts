import type { APIRoute } from 'astro'
import { renderSVG } from 'uqr'

/** A QR code of the permanent address, with the quiet zone of four modules that ISO/IEC 18004 asks for. */
export const GET: APIRoute = ({ params, locals: { siteUrl } }) =>
  new Response(renderSVG(`${siteUrl}/r/${params.permalink}/`, { ecc: 'M', border: 4 }), {
    headers: { 'content-type': 'image/svg+xml' },
  })
