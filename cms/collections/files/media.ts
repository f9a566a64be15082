import type { CollectionConfig } from 'payload'
import { label } from '../../fields/label.ts'
import { uploadCollection } from './upload.ts'

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

/** Pictures, in the widths that pages use. SVG is left out: it is a program, not a picture. */
export const media = (dataDir: string): CollectionConfig =>
  uploadCollection({
    slug: 'media',
    dataDir,
    labels: { singular: label('图片', 'Picture'), plural: label('图片', 'Pictures') },
    extensions: PICTURES,
    admin: { defaultColumns: ['filename', 'alt', 'project'] },
    upload: {
      mimeTypes: ['image/*'],
      focalPoint: false,
      crop: false,
      adminThumbnail: 'small',
      constructorOptions: { limitInputPixels: MAX_PIXELS },
      imageSizes: [
        { name: 'small', width: 480, withoutEnlargement: true, formatOptions: { format: 'webp' } },
        { name: 'medium', width: 960, withoutEnlargement: true, formatOptions: { format: 'webp' } },
        { name: 'large', width: 1600, withoutEnlargement: true, formatOptions: { format: 'webp' } },
      ],
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
    ],
  })
