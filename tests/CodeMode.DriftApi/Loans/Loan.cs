using System.ComponentModel.DataAnnotations;

namespace Library.Loans;

public sealed record Loan
{
    public required int Id { get; init; }

    public required Guid BookId { get; init; }

    public required int MemberId { get; init; }

    public required DateTimeOffset Due { get; init; }

    public DateTimeOffset? Returned { get; init; }

    public LoanState State { get; init; }

    public double? Fee { get; init; }
}

public enum LoanState
{
    Open,
    Overdue,
    Returned,
}

public sealed record NewLoan([property: Required] Guid BookId, int MemberId, int Days = 14);

public struct LoanChange
{
    public DateTimeOffset? Due { get; set; }

    public LoanState? State { get; set; }
}

public sealed class LoanFilter
{
    public LoanState? State { get; set; }

    public int? MemberId { get; set; }

    public bool Overdue { get; set; }
}

public sealed class LoanStatistics
{
    public int Open { get; set; }

    public Dictionary<string, long> ByMonth { get; set; } = [];

    public int[][] Matrix { get; set; } = [];
}
