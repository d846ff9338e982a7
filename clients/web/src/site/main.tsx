import { RouterProvider } from "@tanstack/react-router";
import { startApp } from "../shared/app";
import { createGraphClient } from "../shared/graph/client";
import { router } from "./router";

const texts = { en: () => import("./texts/en"), zh: () => import("./texts/zh") };

void startApp({ texts, graph: createGraphClient(), children: <RouterProvider router={router} /> });
