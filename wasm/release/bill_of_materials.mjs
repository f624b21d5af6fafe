// sbom.cdx.json: the same list for programs, in CycloneDX. No time and no random number is in it, so that the same
// sources have the same bill.
import * as CDX from "@cyclonedx/cyclonedx-library";

const { Component, ExternalReference, LicenseExpression } = CDX.Models;

/**
 * @param {{ name: string, version: string, description: string, license: string }} own package.json
 * @param {import("./third_party.mjs").ThirdParty[]} parties
 */
export function billOfMaterials(own, parties) {
  const bom = new CDX.Models.Bom();
  const product = componentOf({ ...own, purl: `pkg:npm/${own.name.replace("@", "%40")}@${own.version}` });
  product.description = own.description;
  bom.metadata.component = product;
  for (const party of parties) {
    const component = componentOf(party);
    component.description = party.where;
    if (party.url) {
      component.externalReferences.add(
        new ExternalReference(party.url, CDX.Enums.ExternalReferenceType.Website),
      );
    }
    for (const [algorithm, content] of hashesOf(party.integrity)) component.hashes.set(algorithm, content);
    bom.components.add(component);
    product.dependencies.add(component.bomRef);
  }
  const serializer = new CDX.Serialize.JsonSerializer(
    new CDX.Serialize.JSON.Normalize.Factory(CDX.Spec.Spec1dot6),
  );
  return `${serializer.serialize(bom, { sortLists: true, space: 2 })}\n`;
}

/** @param {{ name: string, version: string, license: string, purl: string }} what */
function componentOf({ name, version, license, purl }) {
  const licenses = new CDX.Models.LicenseRepository([new LicenseExpression(license)]);
  return new Component(CDX.Enums.ComponentType.Library, name, { version, purl, bomRef: purl, licenses });
}

/** npm's integrity is base64, CycloneDX has hexadecimal. @param {string | undefined} integrity */
function hashesOf(integrity = "") {
  return [...integrity.matchAll(/(sha\d+)-(\S+)/g)].map(([, algorithm, base64]) => [
    algorithm.replace("sha", "SHA-"),
    Buffer.from(base64, "base64").toString("hex"),
  ]);
}
