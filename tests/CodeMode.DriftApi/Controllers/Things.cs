using System.ComponentModel.DataAnnotations;

namespace Library.Controllers;

public sealed class Room
{
    public int Id { get; set; }

    public string Name { get; set; } = "";

    public int? Floor { get; set; }
}

public sealed record RoomDetails([property: Required] string Name, int? Floor);

public sealed class Device
{
    public int Id { get; set; }

    public DeviceKind Kind { get; set; }

    public DateTime Bought { get; set; }
}

public enum DeviceKind
{
    Scanner,
    Printer,
}

public sealed class DeviceDetails
{
    public required DeviceKind Kind { get; set; }

    public string? Serial { get; set; }
}

public sealed class Visit
{
    public int Id { get; set; }

    public TimeSpan Length { get; set; }
}

public sealed class VisitDetails
{
    public int MemberId { get; set; }
}

public sealed class Invoice
{
    public int Id { get; set; }

    public decimal Amount { get; set; }

    public IList<InvoiceLine>? Lines { get; set; }
}

public sealed record InvoiceLine(string Text, decimal Amount);

public sealed class InvoiceDetails
{
    public decimal Amount { get; set; }
}
