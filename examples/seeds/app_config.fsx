module AppConfig

open System

let environment =
    match get_env "APP_ENV" with
    | "production" -> "production"
    | "staging" -> "staging"
    | _ -> "development"

let database_url =
    if environment = "production" then
        get_env "DATABASE_URL"
    else
        "postgresql://localhost/myapp_dev"

let cache_ttl =
    if environment = "production" then
        TimeSpan.FromHours(24.0)
    else
        TimeSpan.FromMinutes(5.0)

let feature_flags = {
    enable_beta_features = environment <> "production"
    enable_analytics = environment = "production"
    max_upload_size =
        if environment = "production" then 100 * 1024 * 1024
        else 10 * 1024 * 1024
}

let compute_api_endpoint service_name =
    let region = get_env "AWS_REGION" |> Option.defaultValue "us-east-1"
    let base_url =
        if environment = "production" then
            sprintf "https://%s.%s.api.example.com" service_name region
        else
            sprintf "http://localhost:%d" (hash_service_name service_name)
    base_url

let hash_service_name name =
    // Simple hash to consistent port
    3000 + (name.GetHashCode() % 1000)
