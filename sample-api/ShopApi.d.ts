/** Shop 1.2.0 · 43 operations · call as api.<group>.<operation>(args) */
/** Thrown by a call whose answer is no success. */
declare class ApiError extends Error {
  readonly status: number;
  readonly body: unknown;
  readonly operation: string;
}
declare namespace api {
  interface ApiFile { name: string; contentType: string; base64: string }
  /** A raw request; never throws on a status. */
  function request(args: { method: string; path: string; query?: Record<string, unknown>; headers?: Record<string, string>; body?: unknown }): Promise<{ status: number; headers: Record<string, string>; body: unknown }>;
  /** A postal address */
  interface Address {
    street: string;
    city: string;
    postalCode: string;
    /** Two-letter country code */
    country: string;
  }
  /** Who is asking */
  interface Caller {
    name: string;
    roles: string[];
  }
  /** A customer of the shop */
  interface Customer {
    id: number;
    name: string;
    email: string;
    status: CustomerStatus;
    /** The day of the first order @format date */
    since: string;
    defaultAddress: Address | null;
  }
  /** What may be said about a customer when creating or changing one */
  interface CustomerDetails {
    name: string;
    email: string;
    defaultAddress?: Address | null;
  }
  /** A remark of the shop's staff about a customer */
  interface CustomerNote {
    id: number;
    customerId: number;
    text: string;
    author: string;
    /** @format date-time */
    writtenAt: string;
  }
  /** Where a customer stands */
  type CustomerStatus = "Active" | "Vip" | "Blocked";
  /** What a customer brought in */
  interface CustomerValue {
    customerId: number;
    orders: number;
    revenue: number;
    /** Months of revenue, by `yyyy-MM` */
    byMonth: { [key: string]: number };
  }
  type IFormFile = ApiFile;
  /** What lies in the warehouse */
  interface InventoryReport {
    pieces: number;
    value: number;
    /** SKUs that are out of stock */
    outOfStock: string[];
  }
  /** A remark to be added */
  interface NewCustomerNote {
    text: string;
  }
  /** An order to be placed */
  interface NewOrder {
    customerId: number;
    lines: NewOrderLine[];
    note?: string | null;
  }
  /** A product and how many of it */
  interface NewOrderLine {
    productId: number;
    quantity: number;
  }
  /** An opinion to be added */
  interface NewReview {
    stars: number;
    text?: string | null;
  }
  /** An order */
  interface Order {
    id: number;
    customerId: number;
    status: OrderStatus;
    /** @format date-time */
    placedAt: string;
    /** @format date-time */
    shippedAt?: string | null;
    lines: OrderLine[];
    /** The sum of all lines */
    total: number;
    payment?: PaymentMethod | null;
    note?: string | null;
  }
  /** Something that happened to an order */
  interface OrderEvent {
    orderId: number;
    status: OrderStatus;
    /** @format date-time */
    at: string;
  }
  /** One product in an order, at the price of the day */
  interface OrderLine {
    productId: number;
    sku: string;
    name: string;
    quantity: number;
    unitPrice: number;
  }
  /** How far an order is */
  type OrderStatus = "Open" | "Paid" | "Shipped" | "Cancelled";
  /** One page of a list */
  interface PageOfCustomer {
    /** The items of this page */
    items: Customer[];
    /** How many items there are on all pages together */
    total: number;
    /** How many items were skipped */
    offset: number;
    /** How many items a page has at most */
    limit: number;
  }
  /** One page of a list */
  interface PageOfOrder {
    /** The items of this page */
    items: Order[];
    /** How many items there are on all pages together */
    total: number;
    /** How many items were skipped */
    offset: number;
    /** How many items a page has at most */
    limit: number;
  }
  /** One page of a list */
  interface PageOfProduct {
    /** The items of this page */
    items: Product[];
    /** How many items there are on all pages together */
    total: number;
    /** How many items were skipped */
    offset: number;
    /** How many items a page has at most */
    limit: number;
  }
  /** How an order is paid */
  type PaymentMethod = (PaymentMethodCardPayment & { method: "card" } | PaymentMethodInvoicePayment & { method: "invoice" }) & { method: unknown };
  /** Payment by card */
  interface PaymentMethodCardPayment {
    method?: "card";
    /** The last four digits */
    lastDigits: string;
  }
  /** Payment by invoice */
  interface PaymentMethodInvoicePayment {
    method?: "invoice";
    dueInDays: number;
  }
  /** Something the shop sells */
  interface Product {
    id: number;
    /** The stock keeping unit, unique in the shop */
    sku: string;
    name: string;
    category: ProductCategory;
    price: number;
    /** Pieces in stock */
    stock: number;
    /** No longer for sale */
    discontinued?: boolean;
  }
  /** What kind of thing a product is */
  type ProductCategory = "Hardware" | "Accessories" | "Books" | "GiftCards";
  /** What may be said about a product when creating or changing one */
  interface ProductDetails {
    sku: string;
    name: string;
    category: ProductCategory;
    price: number;
  }
  /** How well a product sells */
  interface ProductFigure {
    productId: number;
    name: string;
    sold: number;
    revenue: number;
  }
  /** What was stored of an uploaded picture */
  interface ProductImageInfo {
    productId: number;
    fileName: string;
    contentType: string;
    /** Size in bytes */
    size: number;
    caption: string | null;
  }
  /** The order of a product list */
  type ProductSort = "Name" | "PriceAscending" | "PriceDescending" | "Stock";
  /** Money that goes back to a customer */
  interface Refund {
    id: number;
    orderId: number;
    amount: number;
    reason: RefundReason;
    status: RefundStatus;
    /** @format date-time */
    requestedAt: string;
    /** Who approved or rejected it */
    decidedBy?: string | null;
    comment?: string | null;
  }
  /** What a manager says about a refund */
  interface RefundDecision {
    approve: boolean;
    comment?: string | null;
  }
  /** Why money goes back */
  type RefundReason = "Damaged" | "WrongItem" | "Late" | "Other";
  /** A wish for money back */
  interface RefundRequest {
    orderId: number;
    /** At most the order's total */
    amount: number;
    reason: RefundReason;
    comment?: string | null;
  }
  /** How far a refund is */
  type RefundStatus = "Pending" | "Approved" | "Rejected";
  /** A customer's opinion about a product */
  interface Review {
    id: number;
    productId: number;
    /** One to five */
    stars: number;
    text: string | null;
    author: string;
  }
  /** The sales of one period */
  interface SalesFigure {
    /** The period, as `2026-01-31`, `2026-01` or `2026` */
    period: string;
    orders: number;
    revenue: number;
  }
  /** How sales are added up */
  type SalesPeriod = "Day" | "Month" | "Year";
  /** How an order is sent */
  interface Shipment {
    carrier: string;
    trackingNumber?: string | null;
  }
  /** Whether the shop is open, and how much is in it */
  interface ShopStatus {
    open: boolean;
    customers: number;
    products: number;
    orders: number;
  }
  /** A counted stock */
  interface StockChange {
    /** Pieces counted */
    stock: number;
    comment?: string | null;
  }
  namespace shop {
    /** Whether the shop is open. GET /status */
    function getStatus(): Promise<ShopStatus>;
    /** Who is asking, and with which roles. GET /me */
    function getCaller(): Promise<Caller>;
    /** Brings back the data of the first day. POST /reset */
    function resetShop(): Promise<void>;
  }
  namespace customers {
    /** Lists customers, a page at a time. GET /customers */
    function listCustomers(args?: { search?: string; status?: "Active" | "Vip" | "Blocked"; offset?: number; limit?: number }): Promise<PageOfCustomer>;
    /** Creates a customer. POST /customers */
    function createCustomer(args: { body: CustomerDetails }): Promise<Customer>;
    /** One customer by id. GET /customers/{customerId} */
    function getCustomer(args: { customerId: number }): Promise<Customer>;
    /** Replaces a customer's name, e-mail address and default address. PUT /customers/{customerId} */
    function updateCustomer(args: { customerId: number; body: CustomerDetails }): Promise<Customer>;
    /** Deletes a customer without orders. DELETE /customers/{customerId} */
    function deleteCustomer(args: { customerId: number }): Promise<void>;
    /** Makes a customer active, vip or blocked. PUT /customers/{customerId}/status */
    function setCustomerStatus(args: { customerId: number; status: "Active" | "Vip" | "Blocked" }): Promise<Customer>;
    /** All orders of a customer, newest first. GET /customers/{customerId}/orders */
    function listCustomerOrders(args: { customerId: number }): Promise<Order[]>;
    /** The staff's notes about a customer. GET /customers/{customerId}/notes */
    function listCustomerNotes(args: { customerId: number }): Promise<CustomerNote[]>;
    /** Adds a note about a customer. POST /customers/{customerId}/notes */
    function addCustomerNote(args: { customerId: number; body: NewCustomerNote }): Promise<CustomerNote>;
  }
  namespace orders {
    /** Lists orders, a page at a time, oldest first. GET /orders */
    function listOrders(args?: { status?: ("Open" | "Paid" | "Shipped" | "Cancelled")[]; customerId?: number; placedFrom?: string; placedBefore?: string; offset?: number; limit?: number }): Promise<PageOfOrder>;
    /** Places an order. POST /orders */
    function placeOrder(args: { "Idempotency-Key"?: string; body: NewOrder }): Promise<Order>;
    /** One order by id. GET /orders/{orderId} */
    function getOrder(args: { orderId: number }): Promise<Order>;
    /** Everything that happened to orders, oldest first, as a stream. GET /orders/events */
    function streamOrderEvents(args?: { "X-Since"?: string }): Promise<OrderEvent[]>;
    /** All orders as a CSV file. GET /orders/export */
    function exportOrders(): Promise<string>;
    /** What happened to an order. GET /orders/{orderId}/history */
    function getOrderHistory(args: { orderId: number }): Promise<OrderEvent[]>;
    /** Adds a product to an open order. POST /orders/{orderId}/lines */
    function addOrderLine(args: { orderId: number; body: NewOrderLine }): Promise<Order>;
    /** Takes a product out of an open order. DELETE /orders/{orderId}/lines/{productId} */
    function removeOrderLine(args: { orderId: number; productId: number }): Promise<Order>;
    /** Marks an open order as paid. POST /orders/{orderId}/payment */
    function payOrder(args: { orderId: number; body: PaymentMethod }): Promise<Order>;
    /** Marks a paid order as shipped. POST /orders/{orderId}/shipment */
    function shipOrder(args: { orderId: number; body: Shipment }): Promise<Order>;
    /** Cancels an open order. POST /orders/{orderId}/cancellation */
    function cancelOrder(args: { orderId: number }): Promise<Order>;
  }
  namespace reports {
    /** Orders and revenue by period, without cancelled orders. GET /reports/sales */
    function getSalesReport(args?: { by?: "Day" | "Month" | "Year" }): Promise<SalesFigure[]>;
    /** The products with the most revenue. GET /reports/top-products */
    function getTopProducts(args?: { count?: number }): Promise<ProductFigure[]>;
    /** What a customer brought in. GET /reports/customers/{customerId} */
    function getCustomerValue(args: { customerId: number }): Promise<CustomerValue>;
    /** Counts the warehouse. GET /reports/inventory */
    function getInventoryReport(args?: { delay?: number }): Promise<InventoryReport>;
    /** Next month's sales. GET /reports/forecast */
    function getForecast(): Promise<SalesFigure>;
  }
  namespace refunds {
    /** Lists refunds. GET /refunds */
    function listRefunds(args?: { status?: "Pending" | "Approved" | "Rejected"; orderId?: number }): Promise<Refund[]>;
    /** Requests a refund for an order that was paid or shipped. POST /refunds */
    function requestRefund(args: { body: RefundRequest }): Promise<Refund>;
    /** One refund by id. GET /refunds/{refundId} */
    function getRefund(args: { refundId: number }): Promise<Refund>;
    /** Approves or rejects a pending refund. POST /refunds/{refundId}/decision */
    function decideRefund(args: { refundId: number; body: RefundDecision }): Promise<Refund>;
  }
  namespace products {
    /** Stores a product's picture. POST /products/{productId}/image */
    function uploadProductImage(args: { productId: number; body: { file?: IFormFile; caption?: string } }): Promise<ProductImageInfo>;
    /** A product's picture. GET /products/{productId}/image */
    function downloadProductImage(args: { productId: number }): Promise<ApiFile>;
    /** Lists products. GET /products */
    function listProducts(args?: { search?: string; category?: "Hardware" | "Accessories" | "Books" | "GiftCards"; maxPrice?: number; inStock?: boolean; sort?: "Name" | "PriceAscending" | "PriceDescending" | "Stock"; offset?: number; limit?: number }): Promise<PageOfProduct>;
    /** Adds a product to the catalogue. POST /products */
    function createProduct(args: { body: ProductDetails }): Promise<Product>;
    /** One product by id. GET /products/{productId} */
    function getProduct(args: { productId: number }): Promise<Product>;
    /** Replaces a product's details. PUT /products/{productId} */
    function updateProduct(args: { productId: number; body: ProductDetails }): Promise<Product>;
    /** Takes a product off the shelves. DELETE /products/{productId} */
    function discontinueProduct(args: { productId: number }): Promise<void>;
    /** Finds products by a word. GET /products/search @deprecated */
    function searchProducts(args: { word: string }): Promise<Product[]>;
    /** Sets the counted stock. PUT /products/{productId}/stock */
    function setStock(args: { productId: number; "X-Warehouse"?: string; body: StockChange }): Promise<Product>;
    /** The reviews of a product. GET /products/{productId}/reviews */
    function getProductReviews(args: { productId: number }): Promise<Review[]>;
    /** Adds a review. POST /products/{productId}/reviews */
    function postProductReviews(args: { productId: number; body: NewReview }): Promise<Review>;
  }
}
