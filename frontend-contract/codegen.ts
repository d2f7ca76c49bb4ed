import type { CodegenConfig } from '@graphql-codegen/cli';
import { Kind, visit, type DocumentNode } from 'graphql';

// A normalising cache asks for it at run time, and the service runs the stored text. Not at the root: an operation
// that holds one mutation holds nothing else.
const withTypenames = (document: DocumentNode): DocumentNode =>
  visit(document, {
    SelectionSet(node, _key, parent) {
      const root = parent !== undefined && !Array.isArray(parent) && 'kind' in parent && parent.kind === Kind.OPERATION_DEFINITION;
      const has = node.selections.some((selection) => selection.kind === Kind.FIELD && selection.name.value === '__typename');
      if (root || has) return undefined;
      return { ...node, selections: [{ kind: Kind.FIELD, name: { kind: Kind.NAME, value: '__typename' } }, ...node.selections] };
    },
  });

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
      documentTransforms: [
        {
          transform: ({ documents }) =>
            documents.map((file) => (file.document ? { ...file, document: withTypenames(file.document) } : file)),
        },
      ],
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
