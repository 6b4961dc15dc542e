namespace CodeMode.Generator.Tests;

/// <summary>Small documents by theme.</summary>
internal static class Fixtures
{
    public const string Pets = """
        {
          "openapi": "3.1.0",
          "info": { "title": "Pets", "version": "1.0" },
          "paths": {
            "/pets": {
              "get": {
                "operationId": "listPets", "summary": "All pets", "tags": ["pets"],
                "parameters": [
                  { "name": "limit", "in": "query", "schema": { "type": "integer", "format": "int32" } },
                  { "name": "status", "in": "query", "required": true, "schema": { "$ref": "#/components/schemas/Status" } }
                ],
                "responses": { "200": { "description": "ok", "content": { "application/json": { "schema": { "type": "array", "items": { "$ref": "#/components/schemas/Pet" } } } } } }
              },
              "post": {
                "operationId": "createPet", "summary": "A new pet", "tags": ["pets"],
                "requestBody": { "required": true, "content": { "application/json": { "schema": { "$ref": "#/components/schemas/Pet" } } } },
                "responses": { "201": { "description": "made", "content": { "application/json": { "schema": { "$ref": "#/components/schemas/Pet" } } } } }
              }
            },
            "/pets/{id}": {
              "delete": {
                "operationId": "deletePet", "summary": "Away", "tags": ["pets"],
                "parameters": [ { "name": "id", "in": "path", "required": true, "schema": { "type": "integer", "format": "int64" } } ],
                "responses": { "204": { "description": "gone" } }
              }
            }
          },
          "components": {
            "schemas": {
              "Status": { "type": "string", "enum": ["for-sale", "sold"] },
              "Pet": {
                "type": "object", "required": ["id", "name"],
                "properties": {
                  "id": { "type": "integer", "format": "int64", "readOnly": true },
                  "name": { "type": "string", "description": "What it is called" },
                  "status": { "$ref": "#/components/schemas/Status" },
                  "born": { "type": ["string", "null"], "format": "date" },
                  "parent": { "oneOf": [ { "type": "null" }, { "$ref": "#/components/schemas/Pet" } ] },
                  "tags": { "type": "object", "additionalProperties": { "type": "string" } },
                  "home": { "type": "object", "properties": { "street": { "type": "string" } } }
                }
              }
            }
          }
        }
        """;
}
