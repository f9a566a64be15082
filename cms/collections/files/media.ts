import type { CollectionConfig, ImageSize } from 'payload'
import { label, options } from '../../fields/label.ts'
import { enqueueLogo } from '../../publishing/enqueue.ts'
import { sizeName } from './stored-name.ts'
import { uploadCollection } from './upload.ts'
import { MAX_PICTURE_BYTES } from './upload-limits.ts'

const PICTURES = {
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  png: 'image/png',
  webp: 'image/webp',
  gif: 'image/gif',
  avif: 'image/avif',
} as const

/** 24 000 × 4 000: beyond any scan a teacher uploads, below what would exhaust the memory. */
const MAX_PIXELS = 96_000_000

const size = (name: string, width: number): ImageSize => ({
  name,
  width,
  withoutEnlargement: true,
  formatOptions: { format: 'webp' },
  generateImageName: sizeName,
})

/** Pictures, in the widths that pages use. SVG is left out: it is a program, not a picture. */
export const media = (dataDir: string): CollectionConfig =>
  uploadCollection({
    slug: 'media',
    dataDir,
    labels: { singular: label('图片', 'Picture'), plural: label('图片', 'Pictures') },
    extensions: PICTURES,
    maxBytes: MAX_PICTURE_BYTES,
    hooks: { afterChange: [enqueueLogo] },
    admin: { defaultColumns: ['filename', 'alt', 'project'] },
    upload: {
      mimeTypes: ['image/*'],
      focalPoint: false,
      crop: false,
      adminThumbnail: 'small',
      constructorOptions: { limitInputPixels: MAX_PIXELS },
      imageSizes: [size('small', 480), size('medium', 960), size('large', 1600)],
    },
    fields: [
      {
        name: 'alt',
        type: 'text',
        localized: true,
        label: label('替代文字', 'Alternative text'),
        admin: {
          description: label(
            '向看不到图片的人说明画面内容',
            'Says what is in the picture to who cannot see it',
          ),
        },
      },
      { name: 'caption', type: 'text', localized: true, label: label('图注', 'Caption') },
      {
        name: 'portraits',
        type: 'select',
        label: label('人像', 'Portraits'),
        options: options({
          none: ['没有可辨认的人', 'Nobody can be recognized'],
          consented: ['本人已同意公开', 'Those shown have agreed'],
        }),
      },
      {
        name: 'consent',
        type: 'upload',
        relationTo: 'documents',
        admin: { condition: (data) => data.portraits === 'consented' },
        label: label('同意书', 'Their consent'),
      },
    ],
  })
