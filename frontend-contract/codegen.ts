import type { CodegenConfig } from '@graphql-codegen/cli';
import { addTypenameSelectionDocumentTransform } from '@graphql-codegen/client-preset';

const config: CodegenConfig = {
  schema: '../schema.graphql',
  documents: 'operations/*.graphql',
  generates: {
    'generated/': {
      preset: 'client',
      presetConfig: {
        fragmentMasking: false,
        // The prefix is the form of the draft on persisted documents.
        persistedDocuments: { hashAlgorithm: 'sha256' },
      },
      // A normalising cache asks for it at run time, and the service runs the stored text.
      documentTransforms: [addTypenameSelectionDocumentTransform],
      config: {
        strictScalars: true,
        useTypeImports: true,
        enumsAsTypes: true,
        scalars: {
          Bytes: 'number',
          Date: 'string',
          DateTime: 'string',
          Decimal: 'string',
          Sha256: 'string',
        },
      },
    },
  },
};

export default config;
