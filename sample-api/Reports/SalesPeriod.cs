namespace SampleApi.Reports;

/// <summary>How sales are added up.</summary>
public enum SalesPeriod
{
    Day,
    Month,
    Year,
}
