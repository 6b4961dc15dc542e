namespace CodeMode.Tests.Support;

/// <summary>A small API that has one of everything that binding cares about.</summary>
static class Shop
{
    public const string Document = """
        {
          "openapi": "3.1.1",
          "info": { "title": "Shop", "version": "1.2.0" },
          "paths": {
            "/orders": {
              "get": {
                "operationId": "listOrders", "tags": ["orders"], "summary": "List orders",
                "parameters": [
                  { "name": "status", "in": "query", "schema": { "enum": ["open", "paid", "shipped"], "type": "string" } },
                  { "name": "limit", "in": "query", "schema": { "type": "integer", "format": "int32", "minimum": 1, "maximum": 100 } },
                  { "name": "ids", "in": "query", "style": "form", "explode": false, "schema": { "type": "array", "items": { "type": "integer" } } },
                  { "name": "filter", "in": "query", "style": "deepObject", "explode": true, "schema": { "type": "object", "properties": { "city": { "type": "string" } } } }
                ],
                "responses": { "200": { "description": "OK", "content": { "application/json": { "schema": { "type": "array", "items": { "$ref": "#/components/schemas/Order" } } } } } }
              },
              "post": {
                "operationId": "createOrder", "tags": ["orders"], "summary": "Place an order",
                "requestBody": { "required": true, "content": { "application/json": { "schema": { "$ref": "#/components/schemas/NewOrder" } } } },
                "responses": { "201": { "description": "Created", "content": { "application/json": { "schema": { "$ref": "#/components/schemas/Order" } } } } }
              }
            },
            "/orders/{orderId}": {
              "parameters": [{ "name": "orderId", "in": "path", "required": true, "schema": { "type": "integer", "format": "int32" } }],
              "get": {
                "operationId": "getOrder", "tags": ["orders"], "summary": "One order",
                "parameters": [
                  { "name": "expand", "in": "query", "schema": { "type": "array", "items": { "enum": ["lines", "customer"], "type": "string" } } },
                  { "name": "X-Trace", "in": "header", "schema": { "type": "string" } }
                ],
                "responses": {
                  "200": { "description": "OK", "content": { "application/json": { "schema": { "$ref": "#/components/schemas/Order" } } } },
                  "404": { "description": "No such order" }
                }
              }
            },
            "/customers/{customerId}": {
              "delete": {
                "operationId": "deleteCustomer", "tags": ["customers"], "summary": "Forget a customer",
                "parameters": [{ "name": "customerId", "in": "path", "required": true, "schema": { "type": "string" } }],
                "responses": { "204": { "description": "Done" } }
              },
              "get": {
                "operationId": "getCustomer", "tags": ["customers"], "summary": "One customer",
                "parameters": [{ "name": "customerId", "in": "path", "required": true, "schema": { "type": "string" } }],
                "responses": { "200": { "description": "OK", "content": { "application/json": { "schema": { "$ref": "#/components/schemas/Customer" } } } } }
              }
            },
            "/files": {
              "post": {
                "operationId": "uploadFile", "tags": ["files"],
                "requestBody": { "required": true, "content": { "multipart/form-data": { "schema": {
                  "type": "object", "required": ["file"],
                  "properties": { "file": { "type": "string", "format": "binary" }, "title": { "type": "string" }, "tags": { "type": "array", "items": { "type": "string" } } } } } } },
                "responses": { "204": { "description": "Done" } }
              }
            },
            "/notes": {
              "post": {
                "operationId": "addNote", "tags": ["files"],
                "requestBody": { "content": { "application/x-www-form-urlencoded": { "schema": {
                  "type": "object", "properties": { "text": { "type": "string" }, "labels": { "type": "array", "items": { "type": "string" } } } } } } },
                "responses": { "204": { "description": "Done" } }
              }
            }
          },
          "components": {
            "securitySchemes": { "key": { "type": "apiKey", "in": "query", "name": "api_key" } },
            "schemas": {
              "Order": { "type": "object", "required": ["id", "status"], "properties": { "id": { "type": "integer" }, "status": { "type": "string" }, "parent": { "$ref": "#/components/schemas/Order" } } },
              "Customer": { "type": "object", "properties": { "name": { "type": "string" }, "secretRating": { "type": "integer" } } },
              "NewOrder": {
                "type": "object", "required": ["customer", "lines"], "additionalProperties": false,
                "properties": {
                  "id": { "type": "integer", "readOnly": true },
                  "customer": { "type": "string", "minLength": 2 },
                  "note": { "type": ["string", "null"], "maxLength": 10 },
                  "placed": { "type": "string", "format": "date-time" },
                  "payment": { "oneOf": [{ "$ref": "#/components/schemas/Card" }, { "$ref": "#/components/schemas/Invoice" }], "discriminator": { "propertyName": "kind", "mapping": { "card": "#/components/schemas/Card", "invoice": "#/components/schemas/Invoice" } } },
                  "lines": { "type": "array", "minItems": 1, "items": { "$ref": "#/components/schemas/Line" } }
                }
              },
              "Line": { "type": "object", "required": ["sku", "quantity"], "properties": { "sku": { "type": "string", "pattern": "^[A-Z]{3}-\\d+$" }, "quantity": { "type": "integer", "minimum": 1 } } },
              "Card": { "type": "object", "required": ["kind", "number"], "properties": { "kind": { "type": "string" }, "number": { "type": "string" } } },
              "Invoice": { "type": "object", "required": ["kind"], "properties": { "kind": { "type": "string" }, "days": { "type": "integer" } } }
            }
          }
        }
        """;

    public static ApiDefinition Definition { get; } = ApiDefinition.Parse(Document);
}
