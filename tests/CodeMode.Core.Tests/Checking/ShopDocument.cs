using CodeMode.Model;
using CodeMode.OpenApi;

namespace CodeMode.Core.Tests.Checking;

/// <summary>A small API with one of everything that the rules look at.</summary>
internal static class ShopDocument
{
    public static ApiModel Model { get; } = OpenApiReader.Read(Text, CancellationToken.None).Model!;

    private const string Text = """
        {
          "openapi": "3.1.0", "info": { "title": "Shop", "version": "1" }, "servers": [{ "url": "https://shop.example/v1" }],
          "paths": {
            "/orders": {
              "get": { "tags": ["orders"], "operationId": "listOrders", "parameters": [
                { "name": "status", "in": "query", "schema": { "type": "string", "enum": ["open", "paid", "shipped"] } },
                { "name": "limit", "in": "query", "schema": { "type": "integer" } },
                { "name": "ids", "in": "query", "schema": { "type": "array", "items": { "type": "integer" } } },
                { "name": "urgent", "in": "query", "schema": { "type": "boolean" } },
                { "name": "since", "in": "query", "schema": { "type": ["string", "null"] } } ], "responses": { "200": { "description": "ok" } } },
              "post": { "tags": ["orders"], "operationId": "createOrder",
                "requestBody": { "required": true, "content": { "application/json": { "schema": { "$ref": "#/components/schemas/NewOrder" } } } },
                "responses": { "201": { "description": "ok" } } } },
            "/orders/{orderId}": {
              "parameters": [{ "name": "orderId", "in": "path", "required": true, "schema": { "type": "integer" } }],
              "get": { "tags": ["orders"], "operationId": "getOrder", "parameters": [
                { "name": "expand", "in": "query", "schema": { "type": "array", "items": { "enum": ["lines", "customer"] } } },
                { "name": "X-Trace", "in": "header", "required": true, "schema": { "type": "string" } } ], "responses": { "200": { "description": "ok" } } },
              "delete": { "tags": ["orders"], "operationId": "deleteOrder", "responses": { "204": { "description": "ok" } } } },
            "/customers": {
              "get": { "tags": ["customers"], "operationId": "listCustomers", "responses": { "200": { "description": "ok" } } } },
            "/customers/{id}": {
              "get": { "tags": ["customers"], "operationId": "getCustomer", "parameters": [
                { "name": "id", "in": "path", "required": true, "schema": { "type": "string" } } ], "responses": { "200": { "description": "ok" } } } },
            "/files/{path}": {
              "get": { "tags": ["files"], "operationId": "getFile", "parameters": [
                { "name": "path", "in": "path", "required": true, "schema": { "type": "string" } } ], "responses": { "200": { "description": "ok" } } },
              "put": { "tags": ["files"], "operationId": "putFile", "parameters": [
                { "name": "path", "in": "path", "required": true, "schema": { "type": "string" } } ],
                "requestBody": { "content": { "multipart/form-data": { "schema": { "type": "object", "properties": { "file": { "type": "string", "format": "binary" } } } } } },
                "responses": { "200": { "description": "ok" } } } }
          },
          "components": { "schemas": {
            "NewOrder": { "type": "object", "required": ["customerId", "lines"], "additionalProperties": false, "properties": {
              "id": { "type": "integer", "readOnly": true },
              "customerId": { "type": "string" },
              "note": { "type": ["string", "null"] },
              "priority": { "oneOf": [{ "type": "null" }, { "$ref": "#/components/schemas/Priority" }] },
              "payment": { "anyOf": [{ "$ref": "#/components/schemas/Card" }, { "$ref": "#/components/schemas/Invoice" }] },
              "lines": { "type": "array", "items": { "$ref": "#/components/schemas/Line" } },
              "labels": { "type": "object", "additionalProperties": { "type": "string" } } } },
            "Line": { "type": "object", "required": ["sku", "quantity"], "properties": {
              "sku": { "type": "string" }, "quantity": { "type": "integer" }, "price": { "type": "number" } } },
            "Priority": { "type": "string", "enum": ["low", "high"] },
            "Card": { "type": "object", "required": ["card"], "properties": { "card": { "type": "string" } } },
            "Invoice": { "type": "object", "required": ["vat"], "properties": { "vat": { "type": "string" } } } } }
        }
        """;
}
