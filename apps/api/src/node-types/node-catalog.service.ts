import { Injectable } from '@nestjs/common';
import { createRegistry, type NodeType, nodeTypeFromManifest, type Registry } from '@sojourn/engine';
import { nodeTypes } from '@sojourn/nodes/config';
import type { Manifest } from '@sojourn/sdk';
import { Store } from '@sojourn/store';

/** A node type with what only custom actions have. */
export interface CatalogEntry {
  readonly nodeType: NodeType;
  /** The manifest of a custom action. */
  readonly manifest?: Manifest;
}

/** The node types that are on offer right now: the built-in ones, and what workers have announced. */
@Injectable()
export class NodeCatalog {
  /** Reading a manifest's form is slow, and manifests hardly ever change. */
  private readonly read = new Map<string, CatalogEntry>();

  constructor(private readonly store: Store) {}

  /** Every type in its newest version, in the palette's order. */
  async palette(): Promise<readonly CatalogEntry[]> {
    const entries = await this.entries();
    const registry = registryOf(entries);
    return entries.filter(({ nodeType }) => registry.latest(nodeType.type) === nodeType);
  }

  /** Every type in every version: what a journey may be made of. */
  async registry(): Promise<Registry> {
    return registryOf(await this.entries());
  }

  private async entries(): Promise<readonly CatalogEntry[]> {
    const manifests = await this.store.manifests.listOffered();
    const custom = manifests.map((manifest) => this.entryOf(manifest));
    return [...nodeTypes.map((nodeType) => ({ nodeType })), ...custom];
  }

  private entryOf(manifest: Manifest): CatalogEntry {
    const name = JSON.stringify(manifest);
    const known = this.read.get(name);
    if (known) return known;
    const entry = { nodeType: nodeTypeFromManifest(manifest), manifest };
    this.read.set(name, entry);
    return entry;
  }
}

function registryOf(entries: readonly CatalogEntry[]): Registry {
  return createRegistry(entries.map(({ nodeType }) => nodeType));
}
